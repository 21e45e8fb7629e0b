package org.ayni.consortia.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MilestoneTest {

    private static final FactTime TIME =
            new FactTime(LocalDate.of(2002, 5, 20), LocalDate.of(2002, 6, 1), Instant.EPOCH);

    @ParameterizedTest
    @EnumSource(value = MilestoneKind.class, names = "STATUTES", mode = EnumSource.Mode.EXCLUDE)
    void putsStatutesBeforeEverythingElse(MilestoneKind kind) {
        assertEquals(MilestoneKind.STATUTES, kind.preconditions().getFirst());
        assertTrue(assess(kind, true, "así lo pidieron", Set.of()).outOfOrder());
    }

    @Test
    void isInOrderOnceItsPreconditionsAreReached() {
        Milestone plan =
                assess(MilestoneKind.PLAN, true, null, Set.of(MilestoneKind.STATUTES, MilestoneKind.DIAGNOSIS));
        assertFalse(plan.outOfOrder());
        assertFalse(plan.assessed().outOfOrder());
    }

    @Test
    void namesWhatIsMissing() {
        Milestone plan = assess(MilestoneKind.PLAN, true, "urgencia", Set.of(MilestoneKind.DIAGNOSIS));
        assertEquals(List.of(MilestoneKind.STATUTES), plan.missing());
        assertTrue(plan.assessed().outOfOrder());
    }

    @Test
    void demandsAReasonOutOfOrder() {
        Problem refusal = assertThrows(Problem.class, () -> assess(MilestoneKind.PLAN, true, " ", Set.of()));
        assertEquals("invalid-field", refusal.type().slug());
        assertEquals("reason", refusal.violations().getFirst().field());
    }

    @Test
    void warnsOfNothingWhenItWasNotReached() {
        assertFalse(assess(MilestoneKind.MARKET_READY, false, null, Set.of()).outOfOrder());
    }

    private static Milestone assess(
            MilestoneKind kind, boolean reached, @Nullable String reason, Set<MilestoneKind> before) {
        return Milestone.assess(Ids.next(), new AssessMilestone(kind, reached, null, reason, null), before, TIME);
    }
}
