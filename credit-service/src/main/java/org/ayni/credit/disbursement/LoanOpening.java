package org.ayni.credit.disbursement;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.FundWindow;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.fund.ReservationStatus;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.loan.Contract;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBook;
import org.ayni.credit.loan.LoanBooks;
import org.ayni.credit.loan.LoanEvents;
import org.ayni.credit.loan.LoanView;
import org.ayni.credit.loan.Loans;
import org.ayni.credit.product.LoanProduct;
import org.ayni.credit.schedule.DueDates;
import org.ayni.credit.standing.Standing;
import org.ayni.kit.command.Commands;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;

/**
 * What an approval does to the fund: a PENDING loan and the room it holds; and how that ends without a
 * disbursement.
 */
@Singleton
public class LoanOpening {

    private final Loans loans;
    private final LoanBook book;
    private final Funds funds;
    private final FundWindow window;
    private final Ledger ledger;
    private final Commands commands;

    LoanOpening(Loans loans, LoanBook book, Funds funds, FundWindow window, Ledger ledger, Commands commands) {
        this.loans = loans;
        this.book = book;
        this.funds = funds;
        this.window = window;
        this.ledger = ledger;
        this.commands = commands;
    }

    /** What bank and borrower agreed on. */
    public record Agreed(
            UUID loanId,
            UUID applicationId,
            UUID fundId,
            UUID bankId,
            LoanProduct product,
            Borrower borrower,
            Money amount,
            int instalments,
            BigDecimal annualRatePercent,
            LocalDate on) {}

    /** Opens the loan; 409 {@code fund-capacity-exceeded} when the window has no room. The window is locked last. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void open(Agreed agreed) {
        FundPolicy policy = funds.policy(agreed.fundId(), agreed.on());
        LocalDate expiresOn = agreed.on().plusDays(policy.reservationDays());
        Contract contract = new Contract(
                agreed.applicationId(),
                agreed.fundId(),
                agreed.bankId(),
                agreed.product(),
                policy,
                agreed.borrower(),
                agreed.amount(),
                agreed.annualRatePercent(),
                agreed.instalments(),
                agreed.on(),
                expiresOn,
                expiresOn.plusDays(policy.confirmationGraceDays()));
        Loan loan = Loan.opened(agreed.loanId(), contract);
        loans.insert(loan);
        Standing standing = loan.on(agreed.on());
        commands.audit("loan/" + loan.id(), "open", null, LoanView.of(loan, standing));
        commands.tell(LoanEvents.reservation(loan, standing, "APPROVED", agreed.on()));
        ledger.post(List.of(LoanBooks.approval(loan)));
        window.reserve(new FundWindow.Room(
                loan.id(),
                agreed.fundId(),
                agreed.bankId(),
                agreed.amount(),
                policy,
                agreed.on(),
                expiresOn,
                agreed.borrower(),
                agreed.annualRatePercent(),
                neededUntil(agreed, policy, expiresOn)));
    }

    /** The last due date of the latest disbursement, and the time to claim after it (design rule 5). */
    private static LocalDate neededUntil(Agreed agreed, FundPolicy policy, LocalDate expiresOn) {
        return DueDates.of(agreed.product()
                        .scheduleTerms(agreed.amount(), agreed.instalments(), agreed.annualRatePercent(), expiresOn))
                .dueOn(agreed.instalments())
                .plusDays(policy.claimTriggerDays())
                .plusDays(policy.claimDeadlineDays());
    }

    /** Ends a PENDING loan: what it reserved is free again. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void cancel(UUID loanId) {
        Loan before = lock(loanId);
        book.release(before, before.cancel(commands.today()), "cancel", ReservationStatus.VOIDED);
    }

    /** The same when time ended it: the reservation expires. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void expire(UUID loanId) {
        Loan before = lock(loanId);
        book.release(before, before.cancel(commands.today()), "expire", ReservationStatus.EXPIRED);
    }

    /** Loans with a reservation that lapsed before this day (design rules 35, 36). */
    public List<UUID> lapsedBefore(LocalDate day) {
        return window.lapsed(day);
    }

    /**
     * Frees what a loan that was paid out in part may not pay out any more. One loan a transaction: who holds a window
     * must not wait for a loan.
     *
     * @return whether there was anything to free
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public boolean expireRest(UUID loanId, LocalDate day) {
        Optional<Loan> found = loans.lock(loanId).filter(loan -> loan.restLapsedBefore(day));
        found.ifPresent(before ->
                book.release(before, before.voidRest(before.undisbursed()), "expire-rest", ReservationStatus.EXPIRED));
        return found.isPresent();
    }

    /** Lowers what may go out of a PENDING loan; the rest is free again (design rule 33). */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void reduce(UUID loanId, Money amount) {
        Loan before = lock(loanId);
        book.release(before, before.voidRest(before.undisbursed().minus(amount)), "reduce", ReservationStatus.VOIDED);
    }

    private Loan lock(UUID loanId) {
        return loans.lock(loanId).orElseThrow(() -> Problem.notFound("loan", loanId));
    }
}
