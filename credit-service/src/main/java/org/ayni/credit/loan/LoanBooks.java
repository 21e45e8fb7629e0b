package org.ayni.credit.loan;

import static org.ayni.credit.ledger.Account.COVER_CLAIMED;
import static org.ayni.credit.ledger.Account.COVER_COMMITTED;
import static org.ayni.credit.ledger.Account.COVER_FREE;
import static org.ayni.credit.ledger.Account.COVER_RESERVED;
import static org.ayni.credit.ledger.Account.EXPOSURE_AVAILABLE;
import static org.ayni.credit.ledger.Account.EXPOSURE_COMMITTED;
import static org.ayni.credit.ledger.Account.EXPOSURE_RESERVED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.fund.Holding;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.ledger.LoanFlow;
import org.ayni.credit.standing.FundShare;
import org.ayni.credit.standing.Split;
import org.ayni.credit.standing.Totals;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What each event of a loan posts in the fund's books (design rules, section 5). The entry's own money is one journal,
 * what follows from time (accrual, penalty) another, and what changes about earlier payments a third, the reallocation
 * (design rule 23). A posting of a negative amount goes the other way round.
 */
public final class LoanBooks {

    private LoanBooks() {}

    /** An approval reserves exposure and cover. */
    public static Journal approval(Loan loan) {
        return holding(
                journal(loan, "APPROVAL", loan.id(), loan.contract().approvedOn()),
                Holding.none(loan.contract().currency()),
                loan.held());
    }

    static Journal voided(Loan before, Loan after, LocalDate on) {
        return holding(journal(after, "VOID", after.id(), on), before.held(), after.held());
    }

    static Journal coverEnded(Loan before, Loan after, LocalDate on) {
        return holding(journal(after, "COVER_ENDED", after.id(), on), before.held(), after.held());
    }

    static List<Journal> of(LoanChange change) {
        Totals was = change.before().posted();
        Totals is = change.after().posted();
        UUID cause = change.entry().id();
        LocalDate on = change.entry().validOn();
        Loan loan = change.after();
        Contract contract = loan.contract();
        Split own = change.isWaiver() ? Split.none() : change.split();
        Split elsewhere = is.paid().minus(was.paid()).minus(own);
        FundShare share = contract.fundShare(was);

        Journal derived = derived(journal(loan, "ACCRUAL", cause, on), was, is, loan, share);
        Journal entry = journal(loan, EntryKind.of(change.entry().what()).name(), cause, on)
                .flow(LoanFlow.DISBURSED, contract.money(is.disbursed().subtract(was.disbursed())), share)
                .flow(LoanFlow.FEES, contract.money(is.feesCharged().subtract(was.feesCharged())), share);
        paid(entry, contract, own, share);
        Split waived = is.waived().minus(was.waived());
        entry.flow(LoanFlow.WAIVED_INTEREST, contract.money(waived.interest()), share)
                .flow(LoanFlow.WAIVED_CHARGES, contract.money(waived.charges()), share);
        Split lost = is.writtenOff().minus(was.writtenOff());
        entry.flow(LoanFlow.LOST_PRINCIPAL, contract.money(lost.principal()), share)
                .flow(LoanFlow.LOST_INTEREST, contract.money(lost.interest()), share)
                .flow(LoanFlow.LOST_CHARGES, contract.money(lost.charges()), share)
                .flow(LoanFlow.RECOVERED, contract.money(is.recovered().subtract(was.recovered())), share);
        holding(entry, change.before().held(), loan.held());
        Journal reallocation = paid(journal(loan, "REALLOCATION", cause, on), contract, elsewhere, share);
        return List.of(derived, entry, reallocation);
    }

    /** What time has made of a loan: interest borne and penalties charged from one state of the flows to another. */
    public static Journal borne(Loan loan, Totals was, Totals is, UUID cause, LocalDate on) {
        return derived(
                journal(loan, "ACCRUAL", cause, on),
                was,
                is,
                loan,
                loan.contract().fundShare(was));
    }

    private static Journal derived(Journal journal, Totals was, Totals is, Loan loan, @Nullable FundShare share) {
        Contract contract = loan.contract();
        return journal.flow(
                        LoanFlow.ACCRUED, contract.money(is.interestAccrued().subtract(was.interestAccrued())), share)
                .flow(
                        LoanFlow.PENALTIES,
                        contract.money(is.penaltiesCharged().subtract(was.penaltiesCharged())),
                        share);
    }

    private static Journal paid(Journal journal, Contract contract, Split split, @Nullable FundShare share) {
        return journal.flow(LoanFlow.PAID_CHARGES, contract.money(split.charges()), share)
                .flow(LoanFlow.PAID_INTEREST, contract.money(split.interest()), share)
                .flow(LoanFlow.PAID_PRINCIPAL, contract.money(split.principal()), share)
                .flow(LoanFlow.PAID_CREDIT, contract.money(split.credit()), share);
    }

    /** Room goes from free to reserved to committed to claimed, or back; each step is one row. */
    private static Journal holding(Journal journal, Holding was, Holding is) {
        BigDecimal reserved = delta(was.exposureReserved(), is.exposureReserved());
        BigDecimal committed = delta(was.exposureCommitted(), is.exposureCommitted());
        BigDecimal across = across(reserved, committed);
        move(journal, EXPOSURE_COMMITTED, EXPOSURE_RESERVED, across, is);
        move(journal, EXPOSURE_RESERVED, EXPOSURE_AVAILABLE, reserved.add(across), is);
        move(journal, EXPOSURE_COMMITTED, EXPOSURE_AVAILABLE, committed.subtract(across), is);

        BigDecimal coverReserved = delta(was.coverReserved(), is.coverReserved());
        BigDecimal coverCommitted = delta(was.coverCommitted(), is.coverCommitted());
        BigDecimal coverClaimed = delta(was.coverClaimed(), is.coverClaimed());
        BigDecimal claimed = across(coverCommitted, coverClaimed);
        BigDecimal coverAcross = across(coverReserved, coverCommitted.add(claimed));
        move(journal, COVER_CLAIMED, COVER_COMMITTED, claimed, is);
        move(journal, COVER_COMMITTED, COVER_RESERVED, coverAcross, is);
        move(journal, COVER_RESERVED, COVER_FREE, coverReserved.add(coverAcross), is);
        move(journal, COVER_COMMITTED, COVER_FREE, coverCommitted.add(claimed).subtract(coverAcross), is);
        return move(journal, COVER_CLAIMED, COVER_FREE, coverClaimed.subtract(claimed), is);
    }

    private static Journal move(Journal journal, Account to, Account from, BigDecimal amount, Holding of) {
        return journal.post(to, from, new Money(amount, of.exposureReserved().currency()));
    }

    /** What the first loses and the second gains, or the other way round (negative). */
    private static BigDecimal across(BigDecimal first, BigDecimal second) {
        if (first.signum() * second.signum() >= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal amount = first.abs().min(second.abs());
        return second.signum() > 0 ? amount : amount.negate();
    }

    private static BigDecimal delta(Money was, Money is) {
        return is.minus(was).amount();
    }

    private static Journal journal(Loan loan, String kind, UUID causeId, LocalDate on) {
        return Journal.of(loan.contract().fundId(), kind, causeId, on)
                .atBank(loan.contract().bankId())
                .forLoan(loan.id());
    }
}
