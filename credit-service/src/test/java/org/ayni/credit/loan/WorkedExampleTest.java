package org.ayni.credit.loan;

import static org.ayni.credit.loan.Made.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.standing.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Rows 1 to 10 of the worked example (design rules, section 6) on the loan and in the fund's books. Interest and
 * charges are those after the day's close; all rows, with claims and closes: WorkedExampleChainTest.
 */
class WorkedExampleTest {

    private final Map<String, BigDecimal> books = new HashMap<>();
    private Loan loan = new Made().pending();

    @BeforeEach
    void pledgesAndApproves() {
        book(List.of(Journal.of(loan.contract().fundId(), "DEPOSIT_PLEDGED", loan.id(), LocalDate.parse("2003-03-03"))
                .post(Account.EXPOSURE_AVAILABLE, Account.EXPOSURE_CAPACITY, usd("260000.00"))
                .post(Account.COVER_FREE, Account.COVER_PLEDGED, usd("130000.00"))));
        row("2003-03-03", "0 0 0", "260000.00 0", "130000.00 0", 0, "A");
        book(List.of(LoanBooks.approval(loan)));
        row("2003-03-25", "0 0 0", "258969.00 0", "129484.50 0", 0, "A");
        take(loan.disburse(usd("1031.00"), Made.DISBURSED, false, Made.on(Made.DISBURSED)));
        row("2003-03-31", "1031.00 0 0", "258969.00 1031.00", "129484.50 515.50", 0, "A");
    }

    @Test
    void isLateByADayInJulyAndThenForGood() {
        pay("2003-04-30", "2003-04-30");
        row("2003-04-30", "949.52 0 0", "259050.48 949.52", "129525.24 474.76", 0, "A");
        pay("2003-05-31", "2003-05-31");
        row("2003-05-31", "867.26 0 0", "259132.74 867.26", "129566.37 433.63", 0, "A");
        row("2003-07-03", "867.26 9.11 0", "259132.74 867.26", "129566.37 433.63", 3, "A");
        LoanChange third = pay("2003-06-30", "2003-07-04");
        assertEquals(
                "8.31 83.05", third.split().interest() + " " + third.split().principal());
        row("2003-07-04", "784.21 0.97 0", "259215.79 784.21", "129607.90 392.10", 0, "A");
        String exposure = "259215.79 784.21";
        String cover = "129607.90 392.10";
        row("2003-08-06", "784.21 8.97 1.26", exposure, cover, 6, "B");
        row("2003-08-31", "784.21 15.04 1.26", exposure, cover, 31, "C");
        row("2003-09-25", "784.21 21.30 2.52", exposure, cover, 56, "D");
        row("2003-10-15", "784.21 26.20 3.78", exposure, cover, 76, "E");
        row("2003-10-30", "784.21 29.83 3.78", exposure, cover, 91, "F");
    }

    @Test
    void standsAsBeforeWhenAPaymentIsReversedAndPostedAgain() {
        pay("2003-04-30", "2003-04-30");
        LoanChange second = pay("2003-05-31", "2003-05-31");
        take(loan.reverse(second.entry().id(), Made.on("2003-06-02")));
        row("2003-06-02", "949.52 9.71 0", "259050.48 949.52", "129525.24 474.76", 2, "A");
        pay("2003-05-31", "2003-06-02");
        row("2003-05-31", "867.26 0 0", "259132.74 867.26", "129566.37 433.63", 0, "A");
    }

    private LoanChange pay(String paidOn, String bookedOn) {
        return take(loan.repay(usd("91.36"), LocalDate.parse(paidOn), null, Made.on(bookedOn)));
    }

    private LoanChange take(LoanChange change) {
        book(LoanBooks.of(change));
        loan = change.after();
        return change;
    }

    private void row(String day, String owed, String exposure, String cover, int daysPastDue, String rating) {
        Standing standing = loan.on(LocalDate.parse(day));
        List<BigDecimal> actual = List.of(
                standing.totals().principal(),
                standing.totals().interest(),
                standing.totals().charges(),
                balance(Account.EXPOSURE_AVAILABLE),
                balance(Account.EXPOSURE_COMMITTED),
                balance(Account.COVER_FREE),
                balance(Account.COVER_COMMITTED));
        String[] expected = (owed + " " + exposure + " " + cover).split(" ");
        for (int column = 0; column < expected.length; column++) {
            int at = column;
            assertEquals(
                    0,
                    new BigDecimal(expected[column]).compareTo(actual.get(column)),
                    () -> day + ": " + actual + ", column " + at + " should be " + expected[at]);
        }
        assertEquals(daysPastDue + " " + rating, standing.daysPastDue() + " " + standing.rating());
    }

    private BigDecimal balance(Account account) {
        return books.getOrDefault(account.code(), BigDecimal.ZERO);
    }

    private void book(List<Journal> journals) {
        for (Journal journal : journals) {
            journal.postings().forEach(posting -> {
                books.merge(posting.debit().code(), posting.amount().amount(), BigDecimal::add);
                books.merge(posting.credit().code(), posting.amount().amount().negate(), BigDecimal::add);
            });
        }
    }
}
