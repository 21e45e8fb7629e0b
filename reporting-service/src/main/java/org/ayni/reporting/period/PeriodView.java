package org.ayni.reporting.period;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.framework.PlainNumber;
import org.ayni.reporting.indicator.Coverage;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.measurement.Evidence;
import org.ayni.reporting.period.PeriodFigures.Said;
import org.ayni.reporting.period.PeriodRepository.EvidenceRow;
import org.ayni.reporting.period.PeriodRepository.StepRow;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A period with its figures: as stated, or as they stand now while it is open.
 *
 * @param corrections what came too late for approved periods and is listed here
 * @param steps what was done with it, oldest first
 */
@Schema(name = "Period")
public record PeriodView(
        PeriodSummary period, List<Figure> figures, List<CorrectionView> corrections, List<StepView> steps) {

    /** A value of an indicator at the period's end, counted one way. */
    @Schema(name = "PeriodFigure")
    public record Figure(
            String indicator,
            Way basis,

            @Nullable
            @JsonSerialize(using = PlainNumber.class)
            @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal value,

            Status status,
            @Nullable Reason reason,
            @Nullable Coverage coverage) {

        static Figure of(Statement it) {
            return new Figure(
                    it.indicator(),
                    it.way(),
                    it.number(),
                    it.status(),
                    it.value().reason(),
                    it.value().coverage());
        }
    }

    /** What an approved period says, and what is known of it now. */
    @Schema(name = "PeriodCorrection")
    public record CorrectionView(
            String ofPeriod,
            String indicator,
            Way basis,

            @Nullable
            @JsonSerialize(using = PlainNumber.class)
            @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal statedValue,

            Status statedStatus,

            @Nullable
            @JsonSerialize(using = PlainNumber.class)
            @Schema(type = SchemaType.NUMBER, format = PlainNumber.FORMAT)
            BigDecimal value,

            Status status) {

        static CorrectionView of(Correction it) {
            return new CorrectionView(
                    it.ofPeriod(),
                    it.now().indicator(),
                    it.now().way(),
                    it.statedNumber(),
                    it.statedStatus(),
                    it.now().number(),
                    it.now().status());
        }
    }

    /** A step, with finding or reason as its text. */
    @Schema(name = "PeriodStep")
    public record StepView(
            UUID id,
            int round,
            PeriodState.Action action,
            String by,
            @Nullable String text,
            @Nullable LocalDate visitedOn,
            List<Evidence> evidence,
            LocalDate bookedOn,
            Instant recordedAt) {

        static StepView of(StepRow it, List<EvidenceRow> evidence) {
            return new StepView(
                    it.id(),
                    it.round(),
                    it.action(),
                    it.doneBy(),
                    it.text(),
                    it.visitedOn(),
                    evidence.stream()
                            .filter(each -> each.stepId().equals(it.id()))
                            .map(each -> new Evidence(each.name(), each.mediaType(), each.sha256()))
                            .toList(),
                    it.bookedOn(),
                    it.recordedAt());
        }
    }

    static PeriodView of(Period period, Said said, List<StepRow> steps, List<EvidenceRow> evidence) {
        return new PeriodView(
                PeriodSummary.of(period),
                said.statements().stream().map(Figure::of).toList(),
                said.corrections().stream().map(CorrectionView::of).toList(),
                steps.stream().map(step -> StepView.of(step, evidence)).toList());
    }
}
