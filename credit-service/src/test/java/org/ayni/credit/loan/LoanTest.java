package org.ayni.credit.loan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.loan.Loan.Contract;
import org.ayni.credit.loan.Loan.Repaid;
import org.ayni.credit.schedule.DayCount;
import org.ayni.credit.schedule.Frequency;
import org.ayni.credit.schedule.Rounding;
import org.ayni.credit.schedule.Schedule;
import org.ayni.credit.schedule.ScheduleTerms;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of a loan is broken here and refused; figures are those of the design's worked example (AM-32). */
class LoanTest {

    private static final LocalDate APPROVED = LocalDate.of(2003, 3, 25);
    private static final LocalDate DISBURSED = LocalDate.of(2003, 3, 31);

    @Test
    void splitsAnInstalmentIntoInterestFirstAndThenPrincipal() {
        Repaid first = active().repay(usd("91.36"), LocalDate.of(2003, 4, 30));
        assertEquals(new Loan.Split(usd("81.48"), usd("9.88")), first.split());
        assertEquals(usd("949.52"), first.loan().outstanding());
    }

    @Test
    void paysTheOldestRowFirstAndThenTheNextInTurn() {
        Repaid both = active().repay(usd("100.00"), LocalDate.of(2003, 4, 30));
        assertEquals(new Loan.Split(usd("81.48"), usd("18.52")), both.split());
        assertEquals(usd("0.46"), both.loan().rows().get(1).interestOpen());
    }

    @Test
    void isPaidOffByTheLastCentAndTakesNoFurther() {
        Loan loan = active();
        Loan paidOff = loan.repay(usd("1096.35"), LocalDate.of(2003, 4, 30)).loan();
        assertEquals(LoanStatus.PAID_OFF, paidOff.status());
        assertEquals(usd("0.00"), paidOff.outstanding());
        Problem refused = assertThrows(Problem.class, () -> paidOff.repay(usd("0.01"), LocalDate.of(2003, 5, 1)));
        assertEquals("state-conflict", refused.type().slug());
        assertEquals("PAID_OFF", refused.extensions().get("currentState"));
    }

    @Test
    void refusesMoreThanIsOwed() {
        Loan loan = active();
        assertRefused("overpayment", () -> loan.repay(usd("1096.36"), LocalDate.of(2003, 4, 30)));
    }

    @Test
    void refusesNothingAndLess() {
        Loan loan = active();
        assertRefused("invalid-amount", () -> loan.repay(usd("0.00"), LocalDate.of(2003, 4, 30)));
        assertRefused("invalid-amount", () -> loan.repay(usd("-1.00"), LocalDate.of(2003, 4, 30)));
    }

    @Test
    void refusesAPaymentBeforeTheLastOne() {
        Loan paid = active().repay(usd("91.36"), LocalDate.of(2003, 4, 30)).loan();
        assertRefused("later-transaction-blocks", () -> paid.repay(usd("1.00"), LocalDate.of(2003, 4, 29)));
    }

    @Test
    void refusesAnotherCurrency() {
        Loan loan = active();
        Money bolivianos = Money.of("91.36", "BOB");
        assertRefused("currency-mismatch", () -> loan.repay(bolivianos, LocalDate.of(2003, 4, 30)));
    }

    @Test
    void refusesADisbursementOfAnotherAmount() {
        Loan pending = pending();
        Schedule schedule = schedule();
        assertRefused("amount-not-as-approved", () -> pending.disburse(usd("1031.01"), DISBURSED, DISBURSED, schedule));
    }

    @ParameterizedTest(name = "disbursed {0}, confirmed {1}: {2}")
    @CsvSource({
        "2003-03-24, 2003-03-31, invalid-date",
        "2003-04-25, 2003-05-01, reservation-expired",
        "2003-04-24, 2003-04-28, reservation-expired",
    })
    void refusesADisbursementOutsideItsReservation(LocalDate on, LocalDate today, String slug) {
        Loan pending = pending();
        Schedule schedule = schedule();
        assertRefused(slug, () -> pending.disburse(usd("1031.00"), on, today, schedule));
    }

    @Test
    void acceptsADisbursementOfTheLastDayConfirmedOnTheLastDayOfGrace() {
        Loan active =
                pending().disburse(usd("1031.00"), LocalDate.of(2003, 4, 24), LocalDate.of(2003, 4, 27), schedule());
        assertEquals(LoanStatus.ACTIVE, active.status());
    }

    @ParameterizedTest(name = "{0}: {1} days past due")
    @CsvSource({"2003-04-30, 0", "2003-05-01, 1", "2003-07-03, 64"})
    void countsDaysFromTheOldestUnpaidRow(LocalDate on, int days) {
        assertEquals(days, active().daysPastDue(on));
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({"0,A", "5,A", "6,B", "30,B", "31,C", "55,C", "56,D", "75,D", "76,E", "90,E", "91,F"})
    void ratesByBandsOfDays(int days, String rating) {
        assertEquals(rating, ArrearsRating.of(days));
    }

    private static Loan active() {
        return pending().disburse(usd("1031.00"), DISBURSED, DISBURSED, schedule());
    }

    private static Loan pending() {
        UUID id = UUID.randomUUID();
        Contract contract = new Contract(
                id,
                id,
                id,
                id,
                new Borrower("PERSON", id, id, id, "textiles"),
                usd("1031.00"),
                new BigDecimal("50"),
                new BigDecimal("11.5"),
                12,
                APPROVED,
                APPROVED.plusDays(30),
                APPROVED.plusDays(33));
        return new Loan(id, 1, LoanStatus.PENDING, contract, null, usd("0.00"), usd("0.00"), APPROVED, List.of());
    }

    private static Schedule schedule() {
        BigDecimal principal = new BigDecimal("1031.00");
        return Schedule.of(new ScheduleTerms(
                principal,
                List.of(new ScheduleTerms.Disbursement(DISBURSED, principal)),
                new BigDecimal("11.5"),
                ScheduleTerms.InterestMethod.DECLINING_BALANCE,
                ScheduleTerms.Amortization.EQUAL_INSTALMENTS,
                DayCount.THIRTY_360,
                Frequency.monthly(),
                12,
                null,
                ScheduleTerms.Grace.NONE,
                Rounding.toCents(),
                ScheduleTerms.InstalmentPricing.PERIOD_FACTORS,
                true,
                List.of(),
                ScheduleTerms.WorkingDays.EVERY_DAY));
    }

    private static void assertRefused(String slug, org.junit.jupiter.api.function.Executable command) {
        assertEquals(slug, assertThrows(Problem.class, command).type().slug());
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
