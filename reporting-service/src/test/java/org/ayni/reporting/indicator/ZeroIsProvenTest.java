package org.ayni.reporting.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.ayni.reporting.fact.FactReader;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is counted: a zero needs a proof, and nothing never becomes one. */
class ZeroIsProvenTest {

    @RepeatedTest(300)
    void noCountInventsAZeroAndNoneLosesOne(RepetitionInfo repetition) {
        Random dice = new Random(repetition.getCurrentRepetition());
        long expected = dice.nextInt(4);
        long known = dice.nextInt((int) expected + 1);
        long found = dice.nextInt((int) known + 1);
        boolean registered = dice.nextBoolean();
        boolean allParts = dice.nextBoolean();
        Coverage coverage = dice.nextInt(3) == 0 ? null : new Coverage(known, expected);
        Value value = Value.counted(found, coverage, registered, allParts);
        boolean proven = registered || (coverage != null && coverage.isComplete() && allParts);
        if (found > 0) {
            assertEquals(BigDecimal.valueOf(found), value.number());
        } else {
            assertEquals(proven ? Status.MEASURED_ZERO : Status.NO_RECORD, value.status());
            assertEquals(proven, value.number() != null);
        }
    }

    @RepeatedTest(300)
    void noAnswerInventsAZeroAndNoneLosesOne(RepetitionInfo repetition) {
        Random dice = new Random(repetition.getCurrentRepetition());
        long answered = dice.nextInt(3);
        long refused = dice.nextInt(3);
        Long expected = dice.nextInt(3) == 0 ? null : Long.valueOf(answered + refused + dice.nextInt(2));
        BigDecimal sum = answered == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(dice.nextInt(2));
        Value value = Value.answered(sum, answered, refused, expected);
        if (answered == 0) {
            assertEquals(refused > 0 ? Status.REFUSED : Status.NO_RECORD, value.status());
        } else if (sum.signum() == 0) {
            boolean all = expected == null || answered >= expected;
            assertEquals(all ? Status.MEASURED_ZERO : Status.NO_RECORD, value.status());
        } else {
            assertEquals(sum, value.number());
        }
    }

    @RepeatedTest(300)
    void noComparisonInventsAZeroAndNoneLosesOne(RepetitionInfo repetition) {
        Random dice = new Random(repetition.getCurrentRepetition());
        long baselines = dice.nextInt(4);
        long paired = dice.nextInt((int) baselines + 1);
        long changed = dice.nextInt((int) paired + 1);
        long expected = baselines + dice.nextInt(2);
        Value value = Value.changed(new FactReader.Pairs(baselines, paired, 0, changed), expected);
        boolean all = paired > 0 && paired >= expected;
        if (changed > 0) {
            assertEquals(BigDecimal.valueOf(changed), value.number());
        } else {
            assertEquals(all ? Status.MEASURED_ZERO : Status.NO_RECORD, value.status());
        }
        assertTrue(value.number() == null || value.status().hasNumber());
    }
}
