package org.ayni.credit.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.deposit.DepositRequests.PledgeDeposit;
import org.ayni.credit.deposit.DepositRequests.RenewDeposit;
import org.ayni.credit.deposit.DepositStatus.Action;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a deposit counts, and what may become of it (design rules 5, 59). */
class DepositTest {

    private static final LocalDate OPENED = LocalDate.of(2002, 9, 30);
    private static final LocalDate MATURES = LocalDate.of(2003, 9, 30);

    @ParameterizedTest(name = "matures {0}, renews {1}, lien to {2}: on {3} counts {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2003-09-30,false,-,2003-09-29,true",
                "2003-09-30,false,-,2003-09-30,false",
                "2003-09-30,true,-,2010-01-01,true",
                "-,false,-,2010-01-01,true",
                "2003-09-30,true,2003-06-30,2003-06-30,true",
                "2003-09-30,true,2003-06-30,2003-07-01,false",
                "2003-09-30,true,-,2002-09-29,false"
            })
    void countsWhileItsLienRunsAndItIsUnmaturedOrRenewsItself(
            @Nullable LocalDate matures, boolean renews, @Nullable LocalDate lienTo, LocalDate day, boolean counts) {
        assertEquals(counts, deposit(matures, renews, lienTo).countsOn(day));
    }

    @Test
    void isRefusedWhenItWouldSecureNothingToday() {
        refused(DepositProblem.INVALID_PERIOD, () -> pledge(MATURES, false, null, MATURES));
        refused(DepositProblem.INVALID_PERIOD, () -> pledge(null, true, OPENED.plusDays(5), OPENED.plusDays(6)));
        refused(DepositProblem.INVALID_PERIOD, () -> pledge(OPENED.minusDays(1), false, null, OPENED));
    }

    @Test
    void keepsItsIdAndLienThroughARenewalAndPledgesTheInterestThatStays() {
        Deposit before = deposit(MATURES, false, null).accrue(usd("150.00"));
        Deposit after = before.renew(renewal("100.00"), MATURES);
        assertEquals(before.id(), after.id());
        assertEquals("DPF-2", after.certificateNumber());
        assertEquals(usd("130100.00"), after.amount());
        assertEquals(usd("50.00"), after.accruedInterest());
        assertEquals(OPENED, after.pledgedFrom());
        assertEquals(MATURES.plusYears(1), after.maturesOn());
    }

    @Test
    void capitalisesAndPaysOutOnlyWhatIsAccrued() {
        Deposit deposit = deposit(MATURES, true, null).accrue(usd("99.99"));
        refused(DepositProblem.INTEREST_NOT_ACCRUED, () -> deposit.renew(renewal("100.00"), MATURES));
        refused(DepositProblem.INTEREST_NOT_ACCRUED, () -> deposit.receiveInterest(usd("100.00")));
        assertEquals(usd("0.00"), deposit.receiveInterest(usd("99.99")).accruedInterest());
    }

    @Test
    void endsOnTheFirstDayOnWhichItCountsNoMore() {
        assertEquals(MATURES, deposit(MATURES, false, null).endsOn());
        assertEquals(
                LocalDate.of(2003, 7, 1),
                deposit(MATURES, false, LocalDate.of(2003, 6, 30)).endsOn());
        assertEquals(
                LocalDate.of(2003, 7, 1),
                deposit(MATURES, true, LocalDate.of(2003, 6, 30)).endsOn());
    }

    @Test
    void isFreeBeforeItIsRedeemedAndThenNothingElse() {
        Deposit pledged = deposit(MATURES, true, null);
        refused(CommonProblem.STATE_CONFLICT, () -> pledged.redeem(MATURES));
        Deposit free = pledged.free(Action.RELEASE_LIEN, OPENED.plusDays(1));
        refused(CommonProblem.STATE_CONFLICT, () -> free.free(Action.RELEASE_LIEN, MATURES));
        refused(CommonProblem.STATE_CONFLICT, () -> free.renew(renewal("0.00"), MATURES));
        Deposit redeemed = free.redeem(OPENED.plusDays(1));
        refused(CommonProblem.STATE_CONFLICT, () -> redeemed.accrue(usd("1.00")));
        refused(DepositProblem.INVALID_PERIOD, () -> free.redeem(OPENED));
    }

    @Test
    void isPledgedAgainOnceItIsFreeAndStillCounts() {
        Deposit pledged = deposit(MATURES, false, null);
        refused(CommonProblem.STATE_CONFLICT, () -> pledged.pledgeAgain(OPENED, null, OPENED));
        Deposit free = pledged.free(Action.RELEASE_LIEN, OPENED.plusDays(5));
        refused(DepositProblem.INVALID_PERIOD, () -> free.pledgeAgain(OPENED.plusDays(4), null, OPENED.plusDays(9)));
        refused(DepositProblem.INVALID_PERIOD, () -> free.pledgeAgain(OPENED.plusDays(5), null, MATURES));
        Deposit again = free.pledgeAgain(OPENED.plusDays(5), OPENED.plusDays(30), OPENED.plusDays(9));
        assertEquals(DepositStatus.PLEDGED, again.status());
        assertEquals(OPENED.plusDays(5), again.pledgedFrom());
        assertEquals(OPENED.plusDays(31), again.endsOn());
        assertEquals(null, again.endedOn());
        Deposit cash = free.redeem(OPENED.plusDays(5));
        refused(CommonProblem.STATE_CONFLICT, () -> cash.pledgeAgain(OPENED.plusDays(5), null, OPENED.plusDays(9)));
    }

    @Test
    void renewsTheRestOfADrawUnderANewCertificateAndTheSameId() {
        Deposit before = deposit(MATURES, true, null);
        Deposit after = before.draw(usd("392.10"), "DPF-3", MATURES);
        assertEquals(before.id(), after.id());
        assertEquals("DPF-3", after.certificateNumber());
        assertEquals(usd("129607.90"), after.amount());
        assertEquals(DepositStatus.PLEDGED, after.status());
    }

    @Test
    void isRedeemedWhenAllOfItIsDrawnAndGivesNoMoreThanItHas() {
        Deposit before = deposit(MATURES, true, null);
        Deposit after = before.draw(usd("130000.00"), "DPF-3", MATURES);
        assertEquals(DepositStatus.REDEEMED, after.status());
        assertEquals("DPF-1", after.certificateNumber());
        assertEquals(MATURES, after.endedOn());
        refused(CommonProblem.INVALID_FIELD, () -> before.draw(usd("130000.01"), "DPF-3", MATURES));
    }

    private static Deposit deposit(@Nullable LocalDate matures, boolean renews, @Nullable LocalDate lienTo) {
        return pledge(matures, renews, lienTo, OPENED);
    }

    private static Deposit pledge(
            @Nullable LocalDate matures, boolean renews, @Nullable LocalDate lienTo, LocalDate today) {
        return Deposit.pledge(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new PledgeDeposit(
                        UUID.randomUUID(),
                        "DPF-1",
                        usd("130000.00"),
                        new BigDecimal("4.5"),
                        OPENED,
                        matures,
                        renews,
                        OPENED,
                        lienTo),
                today);
    }

    private static RenewDeposit renewal(String capitalised) {
        return new RenewDeposit("DPF-2", MATURES, MATURES.plusYears(1), null, null, null, usd(capitalised));
    }

    private static void refused(ProblemType type, Executable work) {
        assertEquals(type, assertThrows(Problem.class, work).type());
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
