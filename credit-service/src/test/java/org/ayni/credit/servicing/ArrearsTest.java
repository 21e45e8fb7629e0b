package org.ayni.credit.servicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.Made;
import org.junit.jupiter.api.Test;

/** Since when a loan is late by so many days: what the time to claim a guarantee counts from (design rule 55). */
class ArrearsTest {

    private static final LocalDate OUT = LocalDate.parse("2003-03-31");

    @Test
    void countsFromTheFirstRowOfALoanThatWasNeverPaid() {
        assertEquals("2003-07-29", since(Made.lent("1031.00", 12, OUT), "2003-09-30"));
    }

    @Test
    void isNothingBeforeItIsLateEnough() {
        assertNull(
                Made.lent("1031.00", 12, OUT).on(LocalDate.parse("2003-07-28")).lateSince(90));
    }

    @Test
    void goesOnWhenAPaymentMakesItLessLateOnly() {
        Loan paid = pay(Made.lent("1031.00", 12, OUT), "91.36", "2003-08-01");
        assertEquals("2003-07-29", since(paid, "2003-08-05"));
    }

    @Test
    void beginsAnewOnceAllThatWasDueIsPaid() {
        Loan cured = pay(Made.lent("1031.00", 12, OUT), "380.00", "2003-08-01");
        assertNull(cured.on(LocalDate.parse("2003-08-30")).lateSince(90));
        LocalDate later = LocalDate.parse(since(cured, "2004-03-30"));
        assertEquals(90, cured.on(later).daysPastDue());
    }

    private static Loan pay(Loan loan, String amount, String on) {
        LocalDate day = LocalDate.parse(on);
        return loan.repay(Made.usd(amount), day, null, Made.on(day)).after();
    }

    private static String since(Loan loan, String asOf) {
        return String.valueOf(loan.on(LocalDate.parse(asOf)).lateSince(90));
    }
}
