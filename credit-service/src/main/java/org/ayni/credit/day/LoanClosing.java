package org.ayni.credit.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.LoanEvent;
import org.ayni.contracts.credit.LoanState;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.History;
import org.ayni.credit.history.Input;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.loan.Contract;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBooks;
import org.ayni.credit.loan.LoanEvents;
import org.ayni.credit.provision.ProvisionScale;
import org.ayni.credit.servicing.Fold;
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
 */
record LoanClosing(Loan loan, LoanDay row, Totals known, Money provisionChange, List<LoanEvent> events) {

    /**
     * What was known of a loan before its day is closed.
     *
     * @param last its row of the last close before; null at its first
     * @param accrued interest that the books have of it by the end of the day
     * @param penalties the same of penalties
     */
    record Before(@Nullable LoanDay last, BigDecimal accrued, BigDecimal penalties) {

        /** What the last close left; nothing at a loan's first. */
        static Before ofClose(@Nullable LoanDay last) {
            return last == null
                    ? new Before(null, BigDecimal.ZERO, BigDecimal.ZERO)
                    : new Before(last, last.accrued(), last.penalties());
        }
    }

    static LoanClosing of(Loan loan, LocalDate day, Before before, ProvisionScale scale) {
        History history = loan.history().knownOn(day);
        Standing standing = Fold.of(loan.contract().terms(), history, day);
        LoanDay row = LoanDay.of(loan, standing, scale);
        Money provided = loan.contract().money(provided(before.last, history));
        return new LoanClosing(
                loan,
                row,
                loan.posted().derived(before.accrued, before.penalties),
                loan.contract().money(row.provision()).minus(provided),
                events(loan, standing, row, before));
    }

    /** The acceptance of a claim uses up what was set aside for it. */
    private static BigDecimal provided(@Nullable LoanDay last, History history) {
        if (last == null) {
            return BigDecimal.ZERO;
        }
        boolean usedUp = history.entries().stream()
                .anyMatch(entry -> entry.what() instanceof Input.ClaimAcceptance
                        && entry.bookedOn().isAfter(last.day()));
        return usedUp ? BigDecimal.ZERO : last.provision();
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
        Contract contract = loan.contract();
        Journal provision = Journal.of(contract.fundId(), "PROVISION", closeId, row.day())
                .atBank(contract.bankId())
                .post(Account.EXPENSES_GUARANTEE_PROVISION, Account.GUARANTEE_PROVISION, provisionChange);
        return List.of(LoanBooks.borne(loan, known, target(), closeId, row.day()), provision);
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
