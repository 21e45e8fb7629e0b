package org.ayni.training.plan;

import static org.ayni.training.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final LocalDate DAY = LocalDate.of(2002, 2, 1);
    private static final LocalDate START = LocalDate.of(2002, 3, 4);
    private static final LocalDate END = LocalDate.of(2002, 4, 12);

    private static DrawUpPlan.Line line(String hours, LocalDate start, LocalDate end) {
        return new DrawUpPlan.Line("COST_CALCULATION", UUID.randomUUID(), new BigDecimal(hours), start, end);
    }

    private static Plan drawnUp(DrawUpPlan.Line... lines) {
        return Plan.drawUp(
                new DrawUpPlan(null, UUID.randomUUID(), new BigDecimal("360"), List.of(lines), null), "planner", DAY);
    }

    private static PlanLine held(@Nullable LocalDate start, @Nullable LocalDate end) {
        return new PlanLine(UUID.randomUUID(), 1, "COST", UUID.randomUUID(), BigDecimal.ONE, START, END, start, end);
    }

    @Test
    void showsWhatItsLinesPlanBesideTheBudget() {
        Plan plan = drawnUp(line("60", START, END), line("60.5", START, END));
        assertEquals(new BigDecimal("120.50"), plan.plannedHours());
        assertEquals(new BigDecimal("360.00"), plan.hourBudget());
    }

    @Test
    void refusesALineThatEndsBeforeItStarts() {
        refused(
                CommonProblem.INVALID_FIELD,
                "lines[1].plannedEndOn",
                () -> drawnUp(line("60", START, START), line("60", START, START.minusDays(1))));
    }

    @Test
    void isApprovedByAnotherPersonOnly() {
        Plan plan = drawnUp(line("60", START, END));
        refused(CommonProblem.FOUR_EYES_REQUIRED, () -> plan.approve("planner", DAY));
        assertEquals(PlanStatus.APPROVED, plan.approve("director", DAY).status());
    }

    @Test
    void isApprovedOnceAndNotBeforeItWasDrawnUp() {
        Plan plan = drawnUp(line("60", START, END));
        refused(CommonProblem.INVALID_FIELD, "approvedOn", () -> plan.approve("director", DAY.minusDays(1)));
        Plan approved = plan.approve("director", DAY);
        refused(CommonProblem.STATE_CONFLICT, () -> approved.approve("director", DAY));
    }

    @Test
    void measuresSlippageAtTheEndOnceThereIsOneAndAtTheStartBefore() {
        assertNull(held(null, null).slippageDays());
        assertEquals(3, held(START.plusDays(3), null).slippageDays());
        assertEquals(-2, held(START.plusDays(3), END.minusDays(2)).slippageDays());
    }
}
