package org.ayni.training.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.training.Hours;
import org.jspecify.annotations.Nullable;

/**
 * One need and the course that answers it.
 *
 * @param actualStartOn the first start of an edition for this line; null while none has started
 * @param actualEndOn the last closing, once all its editions are closed
 */
public record PlanLine(
        UUID id,
        int number,
        String need,
        UUID courseId,
        BigDecimal plannedHours,
        LocalDate plannedStartOn,
        LocalDate plannedEndOn,
        @Nullable LocalDate actualStartOn,
        @Nullable LocalDate actualEndOn) {

    /** Refuses a line that ends before it starts. */
    static PlanLine of(DrawUpPlan.Line line, int number) {
        if (line.plannedEndOn().isBefore(line.plannedStartOn())) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "lines[" + (number - 1) + "].plannedEndOn",
                    "No puede ser anterior a " + line.plannedStartOn(),
                    "Cannot be before " + line.plannedStartOn());
        }
        return new PlanLine(
                Ids.next(),
                number,
                line.need(),
                line.courseId(),
                Hours.of(line.plannedHours()),
                line.plannedStartOn(),
                line.plannedEndOn(),
                null,
                null);
    }

    /** Days from the planned to the actual end, or to the actual start while it runs; negative when early. */
    @Nullable
    Long slippageDays() {
        if (actualEndOn != null) {
            return ChronoUnit.DAYS.between(plannedEndOn, actualEndOn);
        }
        return actualStartOn == null ? null : (Long) ChronoUnit.DAYS.between(plannedStartOn, actualStartOn);
    }
}
