package org.ayni.reporting.indicator;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.PlainNumber;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its target, counted the report's way and by our own rule.
 *
 * @param agrees both ways give the same number of the same things; where one gives none, there is nothing to agree on
 * @param note what a reader has to know before using the number; null when there is nothing
 * @param beside figures that belong beside it
 */
@Schema(name = "ResultRow")
public record ResultRow(
        String code,
        String title,
        String unit,

        @JsonSerialize(using = PlainNumber.class) @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
        BigDecimal target,

        ReportBasis report,
        RecordBasis record,
        boolean agrees,
        @Nullable String note,
        List<FigureView> beside) {

    private static final String ATTENDANCES_NOT_PERSONS = "ATTENDANCES_NOT_PERSONS";

    /** As the report counted; {@code source} says where in the report. */
    @Schema(name = "ReportBasis")
    public record ReportBasis(
            String basis,

            @Nullable
            @JsonSerialize(using = PlainNumber.class)
            @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal value,

            Status status,
            @Nullable Reason reason,
            @Nullable String percentOfTarget,
            PercentOfTarget.@Nullable Missing percentReason,
            Light light,
            Progress progress,
            String source,
            boolean synthetic) {}

    /**
     * By our own rule; {@code coverage} says of how many we know.
     *
     * @param measurementId of the manual measurement that stands in for what no event tells; null otherwise
     */
    @Schema(name = "RecordBasis")
    public record RecordBasis(
            String basis,

            @Nullable
            @JsonSerialize(using = PlainNumber.class)
            @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal value,

            Status status,
            @Nullable Reason reason,
            @Nullable Coverage coverage,
            @Nullable String percentOfTarget,
            PercentOfTarget.@Nullable Missing percentReason,
            Light light,
            Progress progress,
            @Nullable UUID measurementId,
            boolean synthetic) {}

    public static ResultRow of(Framework.Indicator indicator, Figures figures, boolean english) {
        Value report = figures.value(indicator, Framework.Way.REPORT);
        Value record = figures.value(indicator, Framework.Way.RECORD);
        return new ResultRow(
                indicator.code(),
                indicator.title().in(english),
                indicator.unit(),
                indicator.target(),
                report(indicator, report, figures),
                record(indicator, record, figures),
                agree(indicator, report, record),
                note(indicator, report, record),
                indicator.beside().stream()
                        .map(code -> FigureView.of(figures.framework().figure(code), figures.figure(code), english))
                        .toList());
    }

    private static ReportBasis report(Framework.Indicator indicator, Value value, Figures figures) {
        PercentOfTarget percent = PercentOfTarget.of(value.number(), indicator.target());
        Framework.Basis basis = indicator.report();
        return new ReportBasis(
                basis.basis(),
                value.number(),
                value.status(),
                value.reason(),
                percent.percent(),
                percent.reason(),
                figures.light(indicator, value),
                Progress.of(value, indicator.target(), indicator.baseline()),
                basis.source(),
                basis.synthetic());
    }

    private static RecordBasis record(Framework.Indicator indicator, Value value, Figures figures) {
        PercentOfTarget percent = PercentOfTarget.of(value.number(), indicator.target());
        return new RecordBasis(
                indicator.record().basis(),
                value.number(),
                value.status(),
                value.reason(),
                value.coverage(),
                percent.percent(),
                percent.reason(),
                figures.light(indicator, value),
                Progress.of(value, indicator.target(), indicator.baseline()),
                figures.measurement(indicator),
                indicator.record().synthetic());
    }

    /** Participations never agree with persons, even if the numbers happen to be equal; nothing agrees with nothing. */
    private static boolean agree(Framework.Indicator indicator, Value report, Value record) {
        BigDecimal reported = report.number();
        BigDecimal recorded = record.number();
        return reported != null
                && recorded != null
                && reported.compareTo(recorded) == 0
                && indicator.report().basis().equals(indicator.record().basis());
    }

    private static @Nullable String note(Framework.Indicator indicator, Value report, Value record) {
        boolean attendances = indicator.report().basis().equals("PARTICIPATIONS")
                && indicator.record().basis().equals("PERSONS");
        if (attendances && report.number() != null) {
            return ATTENDANCES_NOT_PERSONS;
        }
        Reason reason = report.reason() == null ? record.reason() : report.reason();
        return reason == null ? null : reason.name();
    }
}
