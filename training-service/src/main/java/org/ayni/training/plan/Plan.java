package org.ayni.training.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.training.Hours;
import org.jspecify.annotations.Nullable;

/** A consortium's training plan. */
public record Plan(
        UUID id,
        int version,
        @Nullable String externalId,
        UUID consortiumId,
        PlanStatus status,
        BigDecimal hourBudget,
        List<PlanLine> lines,
        String drawnUpBy,
        LocalDate drawnUpOn,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn) {

    static Plan drawUp(DrawUpPlan command, String by, LocalDate on) {
        List<PlanLine> lines = IntStream.range(0, command.lines().size())
                .mapToObj(place -> PlanLine.of(command.lines().get(place), place + 1))
                .toList();
        return new Plan(
                Ids.next(),
                1,
                command.externalId(),
                command.consortiumId(),
                PlanStatus.DRAFT,
                Hours.of(command.hourBudget()),
                lines,
                by,
                on,
                null,
                null);
    }

    /** Four eyes: whoever drew the plan up may not approve it. */
    Plan approve(String by, LocalDate on) {
        if (status != PlanStatus.DRAFT) {
            throw Problem.stateConflict("approval", status, status.allowedActions());
        }
        if (by.equals(drawnUpBy)) {
            throw CommonProblem.FOUR_EYES_REQUIRED.problem(
                    "Quien elaboró el plan no puede aprobarlo", "Whoever drew the plan up may not approve it");
        }
        if (on.isBefore(drawnUpOn)) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "approvedOn", "El plan es del " + drawnUpOn, "The plan is of " + drawnUpOn);
        }
        return new Plan(
                id,
                version + 1,
                externalId,
                consortiumId,
                PlanStatus.APPROVED,
                hourBudget,
                lines,
                drawnUpBy,
                drawnUpOn,
                by,
                on);
    }

    BigDecimal plannedHours() {
        return Hours.sum(lines.stream().map(PlanLine::plannedHours).toList());
    }
}
