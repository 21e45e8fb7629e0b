package org.ayni.credit.loan;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.fund.FundWindow;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.loan.Loan.Contract;
import org.ayni.credit.loan.Loan.Repaid;
import org.ayni.credit.loan.LoanRequests.DisburseLoan;
import org.ayni.credit.loan.LoanRequests.Repay;
import org.ayni.credit.loan.LoanTransaction.Kind;
import org.ayni.credit.product.LoanProduct;
import org.ayni.credit.product.LoanProducts;
import org.ayni.credit.schedule.Schedule;
import org.ayni.kit.http.Answer;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;

/** The money commands of a loan. Loan first, books and events next, the fund's window last and shortest. */
@Singleton
public class LoanService {

    private final Loans loans;
    private final LoanTransactions transactions;
    private final LoanProducts products;
    private final Ledger ledger;
    private final FundWindow window;
    private final LoanCommands commands;

    LoanService(
            Loans loans,
            LoanTransactions transactions,
            LoanProducts products,
            Ledger ledger,
            FundWindow window,
            LoanCommands commands) {
        this.loans = loans;
        this.transactions = transactions;
        this.products = products;
        this.ledger = ledger;
        this.window = window;
        this.commands = commands;
    }

    /** The bank's confirmation: reserved becomes committed, and the fund's mirror of the loan opens (rule 18). */
    @Transactional
    public Answer disburse(UUID id, DisburseLoan command) {
        return commands.once(command, () -> {
            Loan before = lock(id);
            LocalDate on = command.disbursedOn();
            commands.notAfterToday("disbursedOn", on);
            Loan after = before.disburse(
                    command.amount(), on, commands.today(), schedule(before.contract(), command.amount(), on));
            loans.update(after);
            loans.insertRows(after);
            Money none = Money.zero(command.amount().currency());
            LoanTransaction transaction = commands.transaction(
                    after,
                    Kind.DISBURSEMENT,
                    new Loan.Split(command.amount(), none),
                    command.bankReference(),
                    null,
                    on);
            transactions.insert(transaction);
            ledger.post(LoanJournals.disbursement(after, transaction.id(), on));
            commands.tellDisbursed(before, after, transaction);
            window.commit(id);
            return answer(transaction, after);
        });
    }

    /** A payment by the borrower at the bank; answers how it was split. */
    @Transactional
    public Answer repay(UUID id, Repay command) {
        return commands.once(command, () -> {
            Loan before = lock(id);
            commands.notAfterToday("paidOn", command.paidOn());
            Repaid repaid = before.repay(command.amount(), command.paidOn());
            Loan after = repaid.loan();
            loans.update(after);
            loans.updatePaid(before, after);
            LoanTransaction transaction = commands.transaction(
                    after,
                    Kind.REPAYMENT,
                    repaid.split(),
                    command.bankReference(),
                    command.channel() == null ? null : command.channel().name(),
                    command.paidOn());
            transactions.insert(transaction);
            ledger.post(LoanJournals.repayment(before, after, repaid.split(), transaction.id(), command.paidOn()));
            commands.tellRepaid(before, after, transaction);
            window.release(id, after.outstanding(), after.contract().cover(after.outstanding()));
            return answer(transaction, after);
        });
    }

    private Loan lock(UUID id) {
        Loan loan = loans.lock(id).filter(commands::isVisible).orElseThrow(() -> Problem.notFound("loan", id));
        commands.onVersion(loan.version());
        return loan;
    }

    private Schedule schedule(Contract contract, Money amount, LocalDate on) {
        LoanProduct product = products.find(contract.productId())
                .orElseThrow(() -> new IllegalStateException("no product " + contract.productId()));
        return Schedule.of(product.scheduleTerms(amount, contract.instalments(), contract.annualRatePercent(), on));
    }

    private static Answer answer(LoanTransaction transaction, Loan after) {
        return Answer.created(
                LoanTransactions.path(transaction), after.version(), LoanView.TransactionView.of(transaction));
    }
}
