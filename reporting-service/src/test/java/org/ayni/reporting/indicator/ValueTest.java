package org.ayni.reporting.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.ayni.reporting.fact.FactReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValueTest {

    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final Coverage NONE = new Coverage(0, 236);
    private static final Coverage SOME = new Coverage(100, 236);
    private static final Coverage ALL = new Coverage(236, 236);

    @ParameterizedTest
    @EnumSource(Status.class)
    void onlyMeasuredZeroHasAZero(Status status) {
        Reason reason = status == Status.MEASURED_ZERO ? null : Reason.NEVER_RECORDED;
        if (status == Status.MEASURED_ZERO) {
            assertEquals(ZERO, new Value(ZERO, status, null, reason).number());
        } else {
            assertThrows(IllegalArgumentException.class, () -> new Value(ZERO, status, null, reason));
        }
    }

    @Test
    void nothingNeedsAReasonAndANumberAStatusThatHasOne() {
        assertThrows(IllegalArgumentException.class, () -> new Value(null, Status.NO_RECORD, null, null));
        assertThrows(IllegalArgumentException.class, () -> new Value(null, Status.MEASURED, null, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Value(BigDecimal.ONE, Status.NO_RECORD, null, Reason.NEVER_RECORDED));
    }

    @Test
    void countsOfNobodyAreZeroOnlyWhereThatIsProven() {
        assertEquals(Status.MEASURED_ZERO, Value.counted(0, null, true, true).status());
        assertEquals(Status.MEASURED_ZERO, Value.counted(0, ALL, false, true).status());
        assertNothing(Value.counted(0, ALL, false, false), Status.NO_RECORD, Reason.ZERO_NOT_PROVEN);
        assertNothing(Value.counted(0, SOME, false, true), Status.NO_RECORD, Reason.ZERO_NOT_PROVEN);
        assertNothing(Value.counted(0, NONE, false, true), Status.NO_RECORD, Reason.NEVER_RECORDED);
        assertNothing(Value.counted(0, null, false, true), Status.NO_RECORD, Reason.NEVER_RECORDED);
    }

    @Test
    void anEmptyPopulationProvesNothing() {
        assertNothing(Value.counted(0, new Coverage(0, 0), false, true), Status.NO_RECORD, Reason.NEVER_RECORDED);
    }

    @Test
    void aCountIsPartialWhileAPartWasNeverLookedAt() {
        assertEquals(Status.PARTIAL, Value.counted(311, SOME, false, false).status());
        assertEquals(
                Reason.TOPICS_NOT_OBSERVED,
                Value.counted(311, SOME, false, false).reason());
        assertEquals(Status.MEASURED, Value.counted(311, SOME, false, true).status());
    }

    @Test
    void statedZerosAreZeroOnlyWhenAllHaveAnswered() {
        assertEquals(Status.MEASURED_ZERO, Value.answered(ZERO, 236, 0, 236L).status());
        assertNothing(Value.answered(ZERO, 235, 1, 236L), Status.NO_RECORD, Reason.ZERO_NOT_PROVEN);
        assertNothing(Value.answered(ZERO, 0, 0, 236L), Status.NO_RECORD, Reason.NEVER_RECORDED);
        assertNothing(Value.answered(ZERO, 0, 3, 236L), Status.REFUSED, Reason.ALL_REFUSED);
    }

    @Test
    void aSumOfSomeAnswersIsPartial() {
        assertEquals(
                Status.PARTIAL,
                Value.answered(new BigDecimal("12"), 235, 0, 236L).status());
        assertEquals(
                Status.MEASURED,
                Value.answered(new BigDecimal("12"), 236, 0, 236L).status());
    }

    @Test
    void aChangeNeedsABaselineAndAFollowUp() {
        assertNothing(changed(0, 0, 0, 0), Status.NO_RECORD, Reason.NO_BASELINE);
        assertNothing(changed(0, 0, 5, 0), Status.REFUSED, Reason.ALL_REFUSED);
        assertNothing(changed(200, 0, 0, 0), Status.NO_RECORD, Reason.NO_FOLLOW_UP);
        assertNothing(changed(200, 100, 0, 0), Status.NO_RECORD, Reason.ZERO_NOT_PROVEN);
        assertEquals(Status.PARTIAL, changed(200, 100, 0, 7).status());
        assertEquals(Status.MEASURED, changed(236, 236, 0, 7).status());
        assertEquals(Status.MEASURED_ZERO, changed(236, 236, 0, 0).status());
    }

    private static Value changed(long baselines, long paired, long refused, long changed) {
        return Value.changed(new FactReader.Pairs(baselines, paired, refused, changed), 236L);
    }

    private static void assertNothing(Value value, Status status, Reason reason) {
        assertNull(value.number());
        assertEquals(status, value.status());
        assertEquals(reason, value.reason());
    }
}
