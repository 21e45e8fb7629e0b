package org.ayni.credit.loan;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.FundWindow;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.loan.Loan.Contract;
import org.ayni.credit.product.LoanProduct;
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
    private final Funds funds;
    private final FundWindow window;
    private final Ledger ledger;
    private final Commands commands;

    LoanOpening(Loans loans, Funds funds, FundWindow window, Ledger ledger, Commands commands) {
        this.loans = loans;
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
        Money none = Money.zero(agreed.amount().currency());
        Contract contract = new Contract(
                agreed.applicationId(),
                agreed.fundId(),
                agreed.bankId(),
                agreed.product().id(),
                agreed.borrower(),
                agreed.amount(),
                policy.coverPercent(),
                agreed.annualRatePercent(),
                agreed.instalments(),
                agreed.on(),
                expiresOn,
                expiresOn.plusDays(policy.confirmationGraceDays()));
        Loan loan =
                new Loan(agreed.loanId(), 1, LoanStatus.PENDING, contract, null, none, none, agreed.on(), List.of());
        loans.insert(loan);
        commands.audit("loan/" + loan.id(), "open", null, LoanView.of(loan, agreed.on()));
        ledger.post(LoanJournals.approval(loan));
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
                null));
    }

    /** Ends a PENDING loan: what it reserved is free again. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void cancel(UUID loanId) {
        Loan before = loans.lock(loanId).orElseThrow(() -> Problem.notFound("loan", loanId));
        Loan after = before.cancel();
        loans.update(after);
        LocalDate today = commands.today();
        commands.audit("loan/" + loanId, "cancel", LoanView.of(before, today), LoanView.of(after, today));
        ledger.post(LoanJournals.voided(before, today));
        window.voidReservation(loanId);
    }
}
