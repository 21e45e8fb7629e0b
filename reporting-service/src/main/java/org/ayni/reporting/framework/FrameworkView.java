package org.ayni.reporting.framework;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The framework as a tree, in the caller's language. */
@Schema(name = "ResultsFramework")
public record FrameworkView(
        String code,
        String label,
        String source,
        CalendarView calendar,
        List<PhaseView> phases,
        ObjectiveView objective,
        List<PurposeView> purposes,
        List<MdbView> mdb,
        List<CommitmentView> commitments) {

    @Schema(name = "Purpose")
    public record PurposeView(String code, String text, String source, List<ResultView> results) {}

    /** @param mdb codes of the donor's indicators that speak about this result */
    @Schema(name = "ResultGoal")
    public record ResultView(
            String code, String text, String source, List<String> mdb, List<IndicatorView> indicators) {}

    /**
     * @param baseline null: none was stated
     * @param population the figure that the coverage is measured against
     * @param countingRule how our own count works
     */
    @Schema(name = "IndicatorDefinition")
    public record IndicatorView(
            String code,
            String title,
            String unit,
            String unitText,

            @JsonSerialize(using = PlainNumber.class) @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal target,

            @Nullable BaselineView baseline,
            String owner,
            ThresholdsView thresholds,

            LocalDate measuredFrom,
            int phase,
            String population,
            String countingRule,
            String reportBasis,
            String recordBasis,
            String source) {}

    /** How the indicator stood before the project, and on which date. */
    @Schema(name = "Baseline")
    public record BaselineView(
            @JsonSerialize(using = PlainNumber.class) @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal value,

            LocalDate on,
            String source) {}

    /** Percent of the target from which the light is green, and amber. */
    @Schema(name = "Thresholds")
    public record ThresholdsView(String green, String amber) {}

    /** When the project runs, and how many months its periods have. */
    @Schema(name = "ReportingCalendar")
    public record CalendarView(LocalDate begins, LocalDate ends, int months) {}

    /** What all of it is for. */
    @Schema(name = "ObjectiveDefinition")
    public record ObjectiveView(String code, String text, String source) {}

    /** @param startedOn null: the phase never started */
    @Schema(name = "Phase")
    public record PhaseView(
            int number, String text, @Nullable LocalDate startedOn, String source) {}

    @Schema(name = "MdbDefinition")
    public record MdbView(String code, String name, List<String> results, String source) {}

    /** @param total consortia times the average amount */
    @Schema(name = "Commitment")
    public record CommitmentView(
            String code,
            String text,
            int consortia,
            BigDecimal averageAmount,
            BigDecimal total,
            String currency,
            String source) {}

    static FrameworkView of(Framework framework, boolean english) {
        return new FrameworkView(
                framework.code(),
                framework.label(),
                framework.source(),
                new CalendarView(
                        framework.calendar().begins(),
                        framework.calendar().ends(),
                        framework.calendar().months()),
                framework.phases().stream()
                        .map(each ->
                                new PhaseView(each.number(), each.text().in(english), each.startedOn(), each.source()))
                        .toList(),
                new ObjectiveView(
                        framework.objective().code(),
                        framework.objective().text().in(english),
                        framework.objective().source()),
                framework.purposes().stream()
                        .map(purpose -> purpose(framework, purpose, english))
                        .toList(),
                framework.mdb().stream()
                        .map(each -> new MdbView(each.code(), each.name().in(english), each.results(), each.source()))
                        .toList(),
                framework.commitments().stream()
                        .map(each -> new CommitmentView(
                                each.code(),
                                each.text().in(english),
                                each.consortia(),
                                each.averageAmount(),
                                each.total(),
                                each.currency(),
                                each.source()))
                        .toList());
    }

    private static PurposeView purpose(Framework framework, Framework.Purpose purpose, boolean english) {
        return new PurposeView(
                purpose.code(),
                purpose.text().in(english),
                purpose.source(),
                framework.results().stream()
                        .filter(result -> result.purpose().equals(purpose.code()))
                        .map(result -> result(framework, result, english))
                        .toList());
    }

    private static ResultView result(Framework framework, Framework.Result result, boolean english) {
        return new ResultView(
                result.code(),
                result.text().in(english),
                result.source(),
                framework.mdb().stream()
                        .filter(each -> each.results().contains(result.code()))
                        .map(Framework.MdbIndicator::code)
                        .toList(),
                framework.indicators().stream()
                        .filter(indicator -> indicator.result().equals(result.code()))
                        .map(indicator -> indicator(indicator, english))
                        .toList());
    }

    private static IndicatorView indicator(Framework.Indicator it, boolean english) {
        return new IndicatorView(
                it.code(),
                it.title().in(english),
                it.unit(),
                it.unitText().in(english),
                it.target(),
                it.baseline() == null
                        ? null
                        : new BaselineView(
                                it.baseline().value(),
                                it.baseline().on(),
                                it.baseline().source()),
                it.owner().in(english),
                new ThresholdsView(
                        it.thresholds().green().toPlainString(),
                        it.thresholds().amber().toPlainString()),
                it.measuredFrom(),
                it.phase(),
                it.population(),
                it.rule().in(english),
                it.report().basis(),
                it.record().basis(),
                it.source());
    }
}
