package org.ayni.credit.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.contribution.ContributionRequests.ContributionSource;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A promise is not money (design rule 6). */
class ContributionTest {

    private static final LocalDate DAY = LocalDate.of(2001, 9, 27);

    @Test
    void hasReceivedNothingUntilItIsRecorded() {
        assertNull(planned().received());
        assertEquals(usd("100.00"), planned().receive(usd("100.00"), DAY).received());
    }

    @Test
    void receivesOnceAndNoMoreThanWasPromised() {
        refused(CommonProblem.INVALID_FIELD, () -> planned().receive(usd("130000.01"), DAY));
        refused(CommonProblem.INVALID_FIELD, () -> planned().receive(usd("0.00"), DAY));
        Contribution received = planned().receive(usd("100.00"), DAY);
        refused(ContributionProblem.CONTRIBUTION_ALREADY_RECEIVED, () -> received.receive(usd("1.00"), DAY));
        refused(ContributionProblem.CONTRIBUTION_ALREADY_RECEIVED, () -> received.sign(DAY));
    }

    @Test
    void isSignedOnceAndIsOfItsCurrency() {
        Contribution signed = planned().sign(DAY);
        refused(ContributionProblem.CONTRIBUTION_ALREADY_SIGNED, () -> signed.sign(DAY));
        refused(CommonProblem.CURRENCY_MISMATCH, () -> signed.receive(Money.of("1.00", "BOB"), DAY));
    }

    @Test
    void promisesSomething() {
        refused(
                CommonProblem.INVALID_FIELD,
                () -> Contribution.planned(
                        UUID.randomUUID(), UUID.randomUUID(), ContributionSource.DONOR, usd("0.00"), DAY));
    }

    private static Contribution planned() {
        return Contribution.planned(
                UUID.randomUUID(), UUID.randomUUID(), ContributionSource.DONOR, usd("130000.00"), DAY);
    }

    private static void refused(ProblemType type, Executable work) {
        assertEquals(type, assertThrows(Problem.class, work).type());
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
