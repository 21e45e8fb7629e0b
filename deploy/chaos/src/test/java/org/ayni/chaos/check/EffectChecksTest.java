package org.ayni.chaos.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.ayni.chaos.check.EffectChecks.Movement;
import org.ayni.chaos.client.Call;
import org.ayni.chaos.client.Call.Caller;
import org.ayni.chaos.client.Call.Kind;
import org.ayni.chaos.client.Outcome;
import org.junit.jupiter.api.Test;

class EffectChecksTest {

    private static final UUID LOAN = UUID.randomUUID();
    private static final UUID TRANSACTION = UUID.randomUUID();
    private static final Movement PAID = new Movement(TRANSACTION, LOAN, "REPAYMENT", "R-1", "");

    @Test
    void holdWhenWhatWasAcceptedIsThereAndWhatWasRefusedIsNot() {
        assertTrue(EffectChecks.money(List.of(answered(201, "R-1"), answered(422, "R-2")), List.of(PAID))
                .holds());
    }

    @Test
    void findAnAcceptedCallWithoutAnEffect() {
        assertEquals(
                1, EffectChecks.money(List.of(answered(201, "R-1")), List.of()).broken());
    }

    @Test
    void findAnEffectThatIsThereTwice() {
        Movement again = new Movement(UUID.randomUUID(), LOAN, "REPAYMENT", "R-1", "");
        assertTrue(EffectChecks.money(List.of(answered(201, "R-1")), List.of(again, PAID))
                        .broken()
                > 0);
    }

    @Test
    void findTheEffectOfACallThatWasRefused() {
        assertEquals(
                1,
                EffectChecks.money(List.of(answered(422, "R-1")), List.of(PAID)).broken());
    }

    @Test
    void findAnEffectOnAnotherLoan() {
        Movement elsewhere = new Movement(TRANSACTION, UUID.randomUUID(), "REPAYMENT", "R-1", "");
        assertEquals(
                1,
                EffectChecks.money(List.of(answered(201, "R-1")), List.of(elsewhere))
                        .broken());
    }

    @Test
    void doNotTakeARefusedSecondUseOfAReferenceForAnEffect() {
        assertTrue(EffectChecks.money(List.of(answered(201, "R-1"), answered(409, "R-1")), List.of(PAID))
                .holds());
    }

    @Test
    void findACallSentAgainThatTookEffectTwiceOrNever() {
        Outcome first = answered(201, "R-1");
        List<Outcome> insisted = List.of(new Outcome(first.call(), 201, 2, false, first.id(), 0, ""));
        Movement again = new Movement(UUID.randomUUID(), LOAN, "REPAYMENT", "R-1", "");
        assertTrue(EffectChecks.lostAnswers(insisted, List.of(PAID)).holds());
        assertEquals(1, EffectChecks.lostAnswers(insisted, List.of(PAID, again)).broken());
        assertEquals(1, EffectChecks.lostAnswers(insisted, List.of()).broken());
    }

    private static Outcome answered(int status, String reference) {
        Call call = Call.of(Kind.REPAYMENT, Caller.BANK, "/v1/loans/" + LOAN + "/repayments", "{}", LOAN, reference);
        return new Outcome(call, status, 0, false, status == 201 ? TRANSACTION.toString() : "", 0, "");
    }
}
