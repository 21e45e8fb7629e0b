package org.ayni.credit.loan;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.LoanEvent;
import org.ayni.credit.fund.FundWindow;
import org.ayni.credit.fund.ReservationStatus;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.loan.Loan.Stamp;
import org.ayni.credit.standing.Standing;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.sql.Writes;
import org.jspecify.annotations.Nullable;

/**
 * Where a command takes a loan from and writes what it did to it: the loan, its transaction, books and events
 * as one statement, the fund's window last and shortest. Everything in the transaction of the command.
 */
@Singleton
public class LoanBook {

    /**
     * Where a transaction comes from.
     *
     * @param bankReference the bank's own name for it, unique at the bank for ever (design rule 69); null when no money
     *     passed the bank
     * @param channel how the money came
     * @param reason why, for what is not simply due
     */
    public record Source(
            @Nullable String bankReference,
            @Nullable String channel,
            @Nullable String reason) {

        /** Somebody's decision, with its reason. */
        public static Source because(String reason) {
            return new Source(null, null, reason);
        }
    }

    private final Loans loans;
    private final LoanEntries entries;
    private final Ledger ledger;
    private final FundWindow window;
    private final LoanEvents events;
    private final Commands commands;

    LoanBook(Loans loans, LoanEntries entries, Ledger ledger, FundWindow window, LoanEvents events, Commands commands) {
        this.loans = loans;
        this.entries = entries;
        this.ledger = ledger;
        this.window = window;
        this.events = events;
        this.commands = commands;
    }

    /** The loan on the version that the caller saw, locked until the end of the transaction; another bank's is 404. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Loan lock(UUID id) {
        Loan loan = lockAsItIs(id);
        commands.onVersion(loan.version());
        return loan;
    }

    /** The same on whatever version it has, for a command that was seen and is confirmed now. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Loan lockAsItIs(UUID id) {
        return loans.lock(id).filter(loans::isVisible).orElseThrow(() -> Problem.notFound("loan", id));
    }

    /** Now, for one new entry. */
    public Stamp stamp() {
        return new Stamp(Ids.next(), commands.today(), ledger.bookingDay(), commands.now());
    }

    /** Writes what a command did; answers its transaction. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Answer record(LoanChange change, Source source) {
        Loan after = change.after();
        LoanEntries.Kept kept = LoanEntries.of(change, source);
        commands.write(new Writes()
                .add(loans.keeping(after, change.is()))
                .add(entries.adding(kept, after))
                .add(entries.pricing(change))
                .add(ledger.posting(LoanBooks.of(change)))
                .add(events.auditing(change))
                .add(events.telling(change, source)));
        if (!after.held().equals(change.before().held())) {
            window.settle(after.id(), after.held(), null);
        }
        return Answer.created(LoanEntries.path(kept), after.version(), TransactionView.of(kept, kept.asPosted()));
    }

    /** Writes a loan that the fund guarantees no more (design rules 7, 55), and tells it. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public LoanView endCover(Loan before, String reason) {
        LocalDate today = commands.today();
        Loan after = before.endCover(today);
        Standing standing = after.on(today);
        LoanView view = LoanView.of(after, standing);
        commands.write(new Writes()
                .add(loans.keeping(after, standing))
                .add(ledger.posting(List.of(LoanBooks.coverEnded(before, after, today))))
                .add(commands.auditing("loan/" + after.id(), "end-cover", LoanView.of(before, before.on(today)), view))
                .add(commands.telling(List.of(new LoanEvent.CoverLapsed(
                        after.id(),
                        after.contract().fundId(),
                        after.contract().bankId(),
                        after.contract().borrower(),
                        reason,
                        after.contract().currency().getCurrencyCode(),
                        LoanEvents.state(after, standing),
                        today)))));
        window.settle(after.id(), after.held(), null);
        return view;
    }

    /** Writes a loan that holds less of what was approved, and tells it; nothing happened to its money. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void release(Loan before, Loan after, String action, ReservationStatus end) {
        Standing standing = after.on(commands.today());
        commands.write(new Writes()
                .add(loans.keeping(after, standing))
                .add(ledger.posting(List.of(LoanBooks.voided(before, after, commands.today()))))
                .add(commands.auditing(
                        "loan/" + after.id(),
                        action,
                        LoanView.of(before, before.on(commands.today())),
                        LoanView.of(after, standing)))
                .add(commands.telling(
                        List.of(LoanEvents.reservation(after, standing, cause(after, end), commands.today())))));
        window.settle(after.id(), after.held(), end);
    }

    private static String cause(Loan after, ReservationStatus end) {
        if (end == ReservationStatus.EXPIRED) {
            return "EXPIRED";
        }
        return after.held().exposureReserved().isPositive() ? "REDUCED" : "CANCELLED";
    }
}
