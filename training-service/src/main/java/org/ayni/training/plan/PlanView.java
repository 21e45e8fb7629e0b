package org.ayni.training.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan as answered.
 *
 * @param plannedHours the sum of the lines; may exceed the budget
 */
record PlanView(
        UUID id,
        @Nullable String externalId,
        UUID consortiumId,
        PlanStatus status,
        BigDecimal hourBudget,
        BigDecimal plannedHours,
        List<LineView> lines,
        LocalDate drawnUpOn,
        @Nullable LocalDate approvedOn) {

    /** One line, planned and actual. */
    @Schema(name = "PlanLine")
    record LineView(
            UUID id,
            int number,
            String need,
            UUID courseId,
            BigDecimal plannedHours,
            LocalDate plannedStartOn,
            LocalDate plannedEndOn,
            @Nullable LocalDate actualStartOn,
            @Nullable LocalDate actualEndOn,
            @Nullable Long slippageDays) {

        static LineView of(PlanLine line) {
            return new LineView(
                    line.id(),
                    line.number(),
                    line.need(),
                    line.courseId(),
                    line.plannedHours(),
                    line.plannedStartOn(),
                    line.plannedEndOn(),
                    line.actualStartOn(),
                    line.actualEndOn(),
                    line.slippageDays());
        }
    }

    static PlanView of(Plan plan) {
        return new PlanView(
                plan.id(),
                plan.externalId(),
                plan.consortiumId(),
                plan.status(),
                plan.hourBudget(),
                plan.plannedHours(),
                plan.lines().stream().map(LineView::of).toList(),
                plan.drawnUpOn(),
                plan.approvedOn());
    }
}
