package org.ayni.reporting.disaggregation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.ayni.reporting.disaggregation.Breakdown.Outcome;
import org.ayni.reporting.disaggregation.Breakdown.Part;
import org.ayni.reporting.indicator.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BreakdownTest {

    @Test
    void partsThatDoNotMakeTheWholeAreIncomplete() {
        assertEquals(Outcome.INCOMPLETE, Breakdown.outcome(BigDecimal.TEN, List.of(part("a", "4"), part("b", "5"))));
        assertEquals(Outcome.INCOMPLETE, Breakdown.outcome(BigDecimal.TEN, List.of(part("a", "11"))));
        assertEquals(Outcome.INCOMPLETE, Breakdown.outcome(BigDecimal.TEN, List.of()));
    }

    @Test
    void whatFitsNoPartIsPartOfTheWhole() {
        assertEquals(
                Outcome.ADDS_UP,
                Breakdown.outcome(BigDecimal.TEN, List.of(part("a", "4"), part("b", null), part(null, "6.0"))));
    }

    @Test
    void zeroIsAWholeAndNothingIsNone() {
        assertEquals(Outcome.ADDS_UP, Breakdown.outcome(BigDecimal.ZERO, List.of(part("a", "0"))));
        assertEquals(Outcome.NO_PARTS, Breakdown.outcome(null, List.of(part("a", null))));
    }

    private static Part part(@Nullable String key, @Nullable String value) {
        return new Part(
                key,
                key,
                value == null ? null : new BigDecimal(value),
                value == null ? Status.NO_RECORD : Status.MEASURED,
                null,
                null);
    }
}
