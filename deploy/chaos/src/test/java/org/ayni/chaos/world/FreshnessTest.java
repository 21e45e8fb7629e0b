package org.ayni.chaos.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.ayni.chaos.client.Call;
import org.ayni.chaos.client.Call.Caller;
import org.ayni.chaos.client.Call.Kind;
import org.ayni.chaos.client.Outcome;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final UUID LOAN = UUID.randomUUID();

    private final Freshness freshness = new Freshness();

    @Test
    void findsAReadThatIsBehindWhatWasAnsweredBefore() {
        freshness.written(paid(3));
        freshness.wasRead(answered(freshness.read(LOAN), 200, 2));
        assertEquals(1, freshness.finding().broken());
    }

    @Test
    void findsAReadThatIsBehindAnotherRead() {
        freshness.wasRead(answered(freshness.read(LOAN), 200, 4));
        freshness.wasRead(answered(freshness.read(LOAN), 200, 3));
        assertEquals(1, freshness.finding().broken());
    }

    @Test
    void doesNotAskOfAReadWhatWasAnsweredAfterItBegan() {
        Call begun = freshness.read(LOAN);
        freshness.written(paid(3));
        freshness.wasRead(answered(begun, 200, 2));
        assertTrue(freshness.finding().holds());
    }

    @Test
    void findsARefusedReadAndARunWithoutReads() {
        assertFalse(freshness.finding().holds());
        freshness.wasRead(answered(freshness.read(LOAN), 404, 0));
        assertEquals(1, freshness.finding().broken());
    }

    private static Outcome paid(int entries) {
        return answered(Call.of(Kind.REPAYMENT, Caller.BANK, "", "", LOAN, "R-1"), 201, entries);
    }

    private static Outcome answered(Call call, int status, int entries) {
        return new Outcome(call, status, 0, false, LOAN.toString(), entries, "");
    }
}
