package org.ayni.credit.loan;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.loan.Loan.Contract;
import org.ayni.credit.loan.Loan.Split;
import org.ayni.kit.money.Money;

/** What each event of a loan posts in the fund's books (design rules, section 5; GUARANTEE_ONLY, REVOLVING). */
final class LoanJournals {

    private LoanJournals() {}

    static Journal approval(Loan loan) {
        Money principal = loan.contract().approved();
        return journal(loan, "APPROVAL", loan.id(), loan.contract().approvedOn())
                .post(Account.EXPOSURE_RESERVED, Account.EXPOSURE_AVAILABLE, principal)
                .post(
                        Account.COVER_RESERVED,
                        Account.COVER_FREE,
                        loan.contract().cover(principal));
    }

    static Journal voided(Loan loan, LocalDate on) {
        Money principal = loan.contract().approved();
        return journal(loan, "VOID", loan.id(), on)
                .post(Account.EXPOSURE_AVAILABLE, Account.EXPOSURE_RESERVED, principal)
                .post(
                        Account.COVER_FREE,
                        Account.COVER_RESERVED,
                        loan.contract().cover(principal));
    }

    static Journal disbursement(Loan loan, UUID transactionId, LocalDate on) {
        Money principal = loan.disbursed();
        return journal(loan, "DISBURSEMENT", transactionId, on)
                .post(Account.EXPOSURE_COMMITTED, Account.EXPOSURE_RESERVED, principal)
                .post(
                        Account.COVER_COMMITTED,
                        Account.COVER_RESERVED,
                        loan.contract().cover(principal))
                .post(Account.LOANS_OUTSTANDING, Account.LOANS_LENDER, principal);
    }

    /** Interest is accrued up to the payment and paid by it (design rule 24); what principal it frees is lent again. */
    static Journal repayment(Loan before, Loan after, Split split, UUID transactionId, LocalDate on) {
        Contract contract = after.contract();
        Money coverFreed = contract.cover(before.outstanding()).minus(contract.cover(after.outstanding()));
        return journal(after, "REPAYMENT", transactionId, on)
                .post(Account.LOANS_INTEREST, Account.LOANS_LENDER, split.interest())
                .post(Account.LOANS_LENDER, Account.LOANS_INTEREST, split.interest())
                .post(Account.LOANS_LENDER, Account.LOANS_OUTSTANDING, split.principal())
                .post(Account.EXPOSURE_AVAILABLE, Account.EXPOSURE_COMMITTED, split.principal())
                .post(Account.COVER_FREE, Account.COVER_COMMITTED, coverFreed);
    }

    private static Journal journal(Loan loan, String kind, UUID causeId, LocalDate on) {
        return Journal.of(loan.contract().fundId(), kind, causeId, on)
                .atBank(loan.contract().bankId())
                .forLoan(loan.id());
    }
}
