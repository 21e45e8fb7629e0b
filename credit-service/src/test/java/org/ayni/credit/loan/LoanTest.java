package org.ayni.credit.loan;

import static org.ayni.credit.loan.Made.DISBURSED;
import static org.ayni.credit.loan.Made.on;
import static org.ayni.credit.loan.Made.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.credit.fund.FundPolicy.Release;
import org.ayni.credit.history.Input;
import org.ayni.credit.product.Conditions.Overpayment;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Each rule of a loan is broken here and refused. */
class LoanTest {

    private static final LocalDate PAID = LocalDate.parse("2003-04-30");
    private static final LocalDate LATER = LocalDate.parse("2003-12-31");

    @Test
    void namesTheStateAndWhatItAllows() {
        Problem refused = assertThrows(
                Problem.class, () -> new Made().pending().repay(usd("1.00"), DISBURSED, null, on(DISBURSED)));
        assertEquals("state-conflict", refused.type().slug());
        assertEquals("PENDING", String.valueOf(refused.extensions().get("currentState")));
        assertEquals(List.of("disburse", "cancel"), refused.extensions().get("allowedActions"));
    }

    @Test
    void holdsMoneyOnAPaidOffLoanWhereTheProductSaysSo() {
        Made made = new Made();
        made.overpayment = Overpayment.HOLD;
        Loan paidOff = pay(made.active(), "2003-04-30", "1040.88", Prepayment.PAY_OFF);
        LoanChange more = paidOff.repay(usd("5.00"), PAID, null, on(PAID));
        assertEquals(LoanStatus.PAID_OFF, more.status());
        assertEquals(new BigDecimal("5.00"), more.is().totals().credit());
    }

    @Test
    void refusesAnAmountOfNothingOrOfAnotherCurrency() {
        refuses("invalid-amount", () -> new Made().active().repay(usd("0.00"), PAID, null, on(PAID)));
        refuses("invalid-amount", () -> new Made().active().repay(usd("-1.00"), PAID, null, on(PAID)));
        refuses("currency-mismatch", () -> new Made().active().repay(Money.of("1.00", "BOB"), PAID, null, on(PAID)));
    }

    @Test
    void refusesMoreThanIsOwedUnlessItIsHeld() {
        refuses("overpayment", () -> new Made().active().repay(usd("2000.00"), PAID, null, on(PAID)));
        Made made = new Made();
        made.overpayment = Overpayment.HOLD;
        assertEquals(
                LoanStatus.PAID_OFF,
                made.active().repay(usd("2000.00"), PAID, null, on(PAID)).status());
    }

    @Test
    void refusesAPayOffThatIsNotTheQuote() {
        refuses(
                "not-the-payoff-amount",
                () -> new Made().active().repay(usd("1040.87"), PAID, Prepayment.PAY_OFF, on(PAID)));
        assertEquals(
                LoanStatus.PAID_OFF,
                new Made()
                        .active()
                        .repay(usd("1040.88"), PAID, Prepayment.PAY_OFF, on(PAID))
                        .status());
    }

    @Test
    void isRatedByTheBandsOfItsContract() {
        LocalDate twoDaysLate = LocalDate.parse("2003-05-02");
        assertEquals("A", new Made().active().on(twoDaysLate).rating());
        Made strict = new Made();
        strict.bands = List.of(0, 1, 2, 3, 4);
        assertEquals("C", strict.active().on(twoDaysLate).rating());
        assertEquals("A", strict.active().on(twoDaysLate.minusDays(2)).rating());
        assertEquals("A", strict.pending().on(twoDaysLate).rating());
    }

    @Test
    void refusesAReductionOfFlatInterest() {
        Made made = new Made();
        made.method = InterestMethod.FLAT;
        refuses("prepayment-not-offered", () -> made.active()
                .repay(usd("500.00"), PAID, Prepayment.REDUCE_TERM, on(PAID)));
    }

    @Test
    void refusesADisbursementBeforeApprovalAfterExpiryOrBeyondWhatWasApproved() {
        Loan pending = new Made().pending();
        refuses(
                "invalid-date",
                () -> pending.disburse(usd("1031.00"), LocalDate.parse("2003-03-24"), false, on(DISBURSED)));
        refuses(
                "reservation-expired",
                () -> pending.disburse(usd("1031.00"), LocalDate.parse("2003-04-25"), false, on("2003-04-25")));
        refuses(
                "reservation-expired",
                () -> pending.disburse(usd("1031.00"), LocalDate.parse("2003-04-24"), false, on("2003-04-28")));
        refuses("beyond-approval", () -> pending.disburse(usd("1031.01"), DISBURSED, false, on(DISBURSED)));
        LocalDate lastDay = LocalDate.parse("2003-04-24");
        assertEquals(
                LoanStatus.ACTIVE,
                pending.disburse(usd("1031.00"), lastDay, false, on("2003-04-27"))
                        .status());
    }

    @Test
    void reservesTheRestOfAPartlyDisbursedLoanUntilItIsVoided() {
        Loan first = new Made()
                .pending()
                .disburse(usd("500.01"), DISBURSED, false, on(DISBURSED))
                .after();
        assertEquals(usd("530.99"), first.held().exposureReserved());
        assertEquals(usd("500.01"), first.held().exposureCommitted());
        assertEquals(usd("250.00"), first.held().coverCommitted());
        assertEquals(usd("265.50"), first.held().coverReserved());
        Loan whole = first.voidRest(usd("530.99"));
        assertEquals(usd("0.00"), whole.held().exposureReserved());
        assertEquals(usd("0.00"), whole.held().coverReserved());
        Loan last = new Made()
                .pending()
                .disburse(usd("500.01"), DISBURSED, true, on(DISBURSED))
                .after();
        assertEquals(whole.held(), last.held());
        refuses("state-conflict", () -> last.disburse(usd("0.01"), DISBURSED, false, on(DISBURSED)));
    }

    @Test
    void freesRoomWithEachPrincipalPaymentOnlyWhenItRevolves() {
        Loan revolving = pay(new Made().active(), "2003-04-30", "91.36", null);
        assertEquals(usd("949.52"), revolving.held().exposureCommitted());
        assertEquals(usd("474.76"), revolving.held().coverCommitted());
        Made made = new Made();
        made.release = Release.FROZEN;
        Loan frozen = pay(made.active(), "2003-04-30", "91.36", null);
        assertEquals(usd("1031.00"), frozen.held().exposureCommitted());
        assertEquals(usd("515.50"), frozen.held().coverCommitted());
    }

    @Test
    void keepsTheGuaranteeOfAWrittenOffLoan() {
        Loan active = afterThree();
        Loan writtenOff = active.enter(new Input.WriteOff(), LATER, on(LATER)).after();
        assertEquals(active.held(), writtenOff.held());
    }

    @Test
    void commitsTheRoomAgainWhenTheLastPaymentIsReversed() {
        Loan active = new Made().active();
        LoanChange last = active.repay(usd("1040.88"), PAID, Prepayment.PAY_OFF, on(PAID));
        assertEquals(usd("0.00"), last.after().held().exposureCommitted());
        LoanChange undone = last.after().reverse(last.entry().id(), on("2003-05-02"));
        assertEquals(LoanStatus.ACTIVE, undone.status());
        assertEquals(active.held(), undone.after().held());
        assertEquals(active.on(PAID).lines(), undone.after().on(PAID).lines());
        assertEquals(active.on(PAID).totals(), undone.after().on(PAID).totals());
    }

    @Test
    void bringsBackTheReservationWithTheFirstDisbursement() {
        Loan pending = new Made().pending();
        LoanChange disbursed = pending.disburse(usd("1031.00"), DISBURSED, false, on(DISBURSED));
        LoanChange undone = disbursed.after().reverse(disbursed.entry().id(), on(DISBURSED));
        assertEquals(LoanStatus.PENDING, undone.status());
        assertEquals(pending.held(), undone.after().held());
        Loan paid = pay(disbursed.after(), "2003-04-30", "91.36", null);
        refuses("later-transaction-blocks", () -> paid.reverse(disbursed.entry().id(), on(PAID)));
    }

    @Test
    void refusesAnythingBeforeTheFirstDay() {
        refuses("invalid-date", () -> new Made().active().repay(usd("1.00"), DISBURSED.minusDays(1), null, on(PAID)));
    }

    private static Loan afterThree() {
        Loan loan = pay(new Made().active(), "2003-04-30", "91.36", null);
        return pay(pay(loan, "2003-05-31", "91.36", null), "2003-06-30", "91.36", null);
    }

    private static Loan pay(Loan loan, String day, String amount, Prepayment choice) {
        return loan.repay(usd(amount), LocalDate.parse(day), choice, on(day)).after();
    }

    private static void refuses(String slug, Executable command) {
        assertEquals(slug, assertThrows(Problem.class, command).type().slug());
    }
}
