package org.ayni.credit.borrower;

import java.time.LocalDate;
import java.util.Currency;
import org.ayni.contracts.credit.Borrower;
import org.ayni.kit.money.Money;

/** What a borrower owes on other loans of ours (design rules 38, 65). */
public interface BorrowerDebts {

    /**
     * The other loans.
     *
     * @param openLoans loans that are approved or running
     * @param daysPastDue of the oldest unpaid row of any of them
     * @param writtenOff loans that were written off
     * @param nextInstalments what falls due next on each, in one currency
     */
    record Debts(int openLoans, int daysPastDue, int writtenOff, Money nextInstalments) {}

    /** The person's and the enterprise's loans, or those that a consortium took itself; on a date, in a currency. */
    Debts of(Borrower borrower, Currency currency, LocalDate on);
}
