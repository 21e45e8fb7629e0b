package org.ayni.credit.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.LoanEvent;
import org.ayni.contracts.credit.LoanState;
import org.ayni.credit.firstloss.SetAside;
import org.ayni.credit.guarantee.Guarantee;
import org.ayni.credit.history.Entry;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.loan.Contract;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBooks;
import org.ayni.credit.loan.LoanEvents;
import org.ayni.credit.standing.Standing;
import org.ayni.credit.standing.Totals;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the close of a day makes of one loan: how it stood by what was booked until then, what of it the books did not
 * know, and what is told (design rules 24, 60, 61). The second time nothing is left to post.
 *
 * @param row how the loan stood
 * @param known what the books knew of its accruals at the end of the day
 * @param provisionChange what the fund sets aside more or, below zero, less
 * @param suspendedChange what of the fund's own interest is income no more or, below zero, again
 * @param coverEnd why the fund guarantees the loan no more from the end of the day on; null when it does
 */
record LoanClosing(
        Loan loan,
        LoanDay row,
        Totals known,
        Money provisionChange,
        Money suspendedChange,
        List<LoanEvent> events,
        Guarantee.@Nullable End coverEnd) {

    /**
     * What was known of a loan before its day is closed.
     *
     * @param last its row of the last close before; null at its first
     * @param accrued interest that the books have of it by the end of the day
     * @param penalties the same of penalties
     * @param usedUp what an acceptance since then has used up of what was set aside
     */
    record Before(@Nullable LoanDay last, BigDecimal accrued, BigDecimal penalties, BigDecimal usedUp) {

        /** What the last close left; nothing at a loan's first. */
        static Before ofClose(@Nullable LoanDay last, BigDecimal usedUp) {
            return last == null
                    ? new Before(null, BigDecimal.ZERO, BigDecimal.ZERO, usedUp)
                    : new Before(last, last.accrued(), last.penalties(), usedUp);
        }

        private BigDecimal suspended() {
            return last == null ? BigDecimal.ZERO : last.suspended();
        }

        private BigDecimal provided() {
            return last == null ? BigDecimal.ZERO : last.provision().subtract(usedUp);
        }
    }

    /** @param openClaim whether a claim on the loan is neither closed nor turned down */
    static LoanClosing of(Loan loan, LocalDate day, Before before, boolean openClaim, SetAside aside) {
        Loan then = loan.asOf(day, loan.history().knownOn(day));
        Standing standing = then.on(day);
        LoanDay row = LoanDay.of(then, standing, aside);
        Money provided = loan.contract().money(before.provided());
        return new LoanClosing(
                loan,
                row,
                loan.posted().derived(before.accrued, before.penalties),
                loan.contract().money(row.provision()).minus(provided),
                loan.contract().money(row.suspended().subtract(before.suspended())),
                events(then, standing, row, before),
                new Guarantee(then, standing).end(openClaim).orElse(null));
    }

    /** Whether something was booked for the loan after its day, which posted what was derived by then. */
    boolean isLate() {
        return laterBooking() != null;
    }

    /** On which day the next command after the closed day was booked; null when none was. */
    @Nullable
    LocalDate laterBooking() {
        return loan.history().entries().stream()
                .map(Entry::bookedOn)
                .filter(booked -> booked.isAfter(row.day()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The loan once the close has posted; a later command has posted it already. */
    Loan after() {
        return isLate() ? loan : loan.borne(target());
    }

    /** What the close posts for the loan on its day. */
    List<Journal> journals(UUID closeId) {
        return List.of(
                LoanBooks.borne(loan, known, target(), closeId, row.day()), setAside(closeId), suspended(closeId));
    }

    private Journal setAside(UUID closeId) {
        boolean own = loan.contract().policy().isCoFunded();
        return journal("PROVISION", closeId)
                .post(
                        own ? Account.EXPENSES_LOAN_PROVISION : Account.EXPENSES_GUARANTEE_PROVISION,
                        own ? Account.SHARE_ALLOWANCE : Account.GUARANTEE_PROVISION,
                        provisionChange);
    }

    private Journal suspended(UUID closeId) {
        return journal("SUSPENSION", closeId)
                .post(Account.INCOME_LOAN_INTEREST, Account.SHARE_INTEREST, suspendedChange)
                .post(Account.INTEREST_SUSPENDED, Account.INTEREST_SUSPENDED_CONTRA, suspendedChange);
    }

    private Journal journal(String kind, UUID closeId) {
        Contract contract = loan.contract();
        return Journal.of(contract.fundId(), kind, closeId, row.day()).atBank(contract.bankId());
    }

    /** What a later command had posted of this day goes from that command's day to this one. */
    Journal movedFrom(LocalDate later, UUID closeId) {
        return LoanBooks.borne(loan, target(), known, closeId, later);
    }

    private Totals target() {
        return loan.posted().derived(row.accrued(), row.penalties());
    }

    private static List<LoanEvent> events(Loan loan, Standing standing, LoanDay row, Before before) {
        Contract it = loan.contract();
        LoanState state = LoanEvents.state(loan, standing);
        LoanDay last = before.last;
        String rated = last == null ? "A" : last.rating();
        boolean wasLate = last != null && last.late();
        BigDecimal penalty = row.penalties().subtract(last == null ? BigDecimal.ZERO : last.penalties());
        List<LoanEvent> events = new ArrayList<>();
        if (penalty.signum() != 0) {
            events.add(new LoanEvent.PenaltyCharged(
                    loan.id(),
                    it.fundId(),
                    it.bankId(),
                    it.borrower(),
                    penalty,
                    it.currency().getCurrencyCode(),
                    state,
                    row.day()));
        }
        if (row.late() != wasLate) {
            events.add(
                    row.late()
                            ? new LoanEvent.LoanFellIntoArrears(
                                    loan.id(), it.fundId(), it.bankId(), it.borrower(), state, row.day())
                            : new LoanEvent.LoanCured(
                                    loan.id(), it.fundId(), it.bankId(), it.borrower(), state, row.day()));
        }
        if (!row.rating().equals(rated)) {
            events.add(new LoanEvent.LoanRated(
                    loan.id(), it.fundId(), it.bankId(), it.borrower(), rated, state, row.day()));
        }
        return events;
    }
}
