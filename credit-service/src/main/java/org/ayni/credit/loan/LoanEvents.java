package org.ayni.credit.loan;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ayni.contracts.credit.LoanEvent;
import org.ayni.contracts.credit.LoanState;
import org.ayni.credit.history.Entry;
import org.ayni.credit.history.Input;
import org.ayni.credit.loan.LoanBook.Source;
import org.ayni.credit.standing.Split;
import org.ayni.credit.standing.Standing;
import org.ayni.kit.command.Commands;
import org.ayni.kit.sql.Writes;

/** Tells what happened to a loan, with the loan after the fact (design rule 71). */
@Singleton
public class LoanEvents {

    private final Commands commands;

    LoanEvents(Commands commands) {
        this.commands = commands;
    }

    /** Part of what a command writes: an audit entry with the loan before and after. */
    Writes.Part auditing(LoanChange change) {
        return commands.auditing(
                "loan/" + change.after().id(),
                EntryKind.of(change.entry().what())
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'),
                LoanView.of(change.before(), change.was()),
                LoanView.of(change.after(), change.is()));
    }

    /** Part of what a command writes: its event, and a second one when the loan is settled by it. */
    Writes.Part telling(LoanChange change, Source source) {
        List<LoanEvent> events = new ArrayList<>();
        Entry entry = change.entry();
        switch (entry.what()) {
            case Input.Disbursement it -> events.add(disbursed(change, it));
            case Input.Repayment it -> events.add(repaid(change, it));
            case Input.Reversal it -> events.add(reversed(change, it, source));
            default -> events.add(adjusted(change, source));
        }
        LoanStatus was = change.before().status(change.was());
        if (change.status() == LoanStatus.PAID_OFF && was != LoanStatus.PAID_OFF) {
            Contract contract = change.after().contract();
            events.add(new LoanEvent.LoanPaidOff(
                    change.after().id(),
                    contract.fundId(),
                    contract.bankId(),
                    contract.borrower(),
                    state(change),
                    entry.validOn()));
        }
        return commands.telling(events);
    }

    private static LoanEvent disbursed(LoanChange change, Input.Disbursement it) {
        Contract contract = change.after().contract();
        return new LoanEvent.LoanDisbursed(
                change.after().id(),
                contract.fundId(),
                contract.bankId(),
                contract.product().id(),
                contract.borrower(),
                change.entry().id(),
                it.amount(),
                contract.currency().getCurrencyCode(),
                state(change),
                change.entry().validOn(),
                change.entry().bookedOn());
    }

    private static LoanEvent repaid(LoanChange change, Input.Repayment it) {
        Contract contract = change.after().contract();
        Split split = change.split();
        return new LoanEvent.RepaymentReceived(
                change.after().id(),
                contract.fundId(),
                contract.bankId(),
                contract.product().id(),
                contract.borrower(),
                change.entry().id(),
                it.amount(),
                split.principal(),
                split.interest(),
                split.charges(),
                contract.currency().getCurrencyCode(),
                state(change),
                change.entry().validOn(),
                change.entry().bookedOn());
    }

    private static LoanEvent reversed(LoanChange change, Input.Reversal it, Source source) {
        Contract contract = change.after().contract();
        Input undone = change.before().history().find(it.target()).what();
        return new LoanEvent.TransactionReversed(
                change.after().id(),
                contract.fundId(),
                contract.bankId(),
                contract.borrower(),
                change.entry().id(),
                it.target(),
                EntryKind.of(undone).name(),
                LoanEntries.amount(undone, change),
                contract.currency().getCurrencyCode(),
                source.reason(),
                state(change),
                change.entry().validOn(),
                change.entry().bookedOn());
    }

    private static LoanEvent adjusted(LoanChange change, Source source) {
        Input what = change.entry().what();
        Contract contract = change.after().contract();
        return EntryKind.of(what)
                .event(
                        change.after().id(),
                        contract.fundId(),
                        contract.bankId(),
                        contract.borrower(),
                        change.entry().id(),
                        LoanEntries.amount(what, change),
                        contract.currency().getCurrencyCode(),
                        source.reason(),
                        state(change),
                        change.entry().validOn(),
                        change.entry().bookedOn());
    }

    private static LoanState state(LoanChange change) {
        return state(change.after(), change.is());
    }

    /** Another sum is approved and not paid out; {@code cause} is APPROVED, REDUCED, CANCELLED or EXPIRED. */
    public static LoanEvent reservation(Loan after, Standing standing, String cause, LocalDate bookedOn) {
        Contract contract = after.contract();
        return new LoanEvent.ReservationChanged(
                after.id(),
                contract.fundId(),
                contract.bankId(),
                contract.borrower(),
                cause,
                contract.currency().getCurrencyCode(),
                state(after, standing),
                bookedOn);
    }

    /** How a loan stands, as its events tell it. */
    public static LoanState state(Loan loan, Standing standing) {
        LocalDate firstDay = loan.history().firstDay();
        return new LoanState(
                loan.status(standing).name(),
                standing.totals().principal(),
                standing.totals().interest(),
                standing.totals().charges(),
                standing.totals().credit(),
                standing.daysPastDue(),
                standing.rating(),
                loan.held().exposureCommitted().amount(),
                loan.held().coverCommitted().amount(),
                loan.held().exposureReserved().amount(),
                firstDay == null ? null : loan.contract().lastDueOn(firstDay, standing));
    }
}
