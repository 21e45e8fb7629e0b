package org.ayni.credit.repayment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBook;
import org.ayni.credit.loan.LoanChange;
import org.ayni.credit.loan.Loans;
import org.ayni.credit.recovery.LoanAftermath;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.problem.Problem;

/** A payment by the borrower at the bank; answers how it was split. */
@Singleton
public class RepaymentService {

    private final Loans loans;
    private final LoanBook book;
    private final LoanAftermath aftermath;
    private final Commands commands;

    RepaymentService(Loans loans, LoanBook book, LoanAftermath aftermath, Commands commands) {
        this.loans = loans;
        this.book = book;
        this.aftermath = aftermath;
        this.commands = commands;
    }

    @Transactional
    public Answer repay(UUID id, Repay command) {
        return commands.once(command, () -> record(book.lock(id), command));
    }

    /** The same in a transaction that runs, on whatever version the loan has: a line of a batch. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Answer post(UUID id, Repay command) {
        return record(book.lockAsItIs(id), command);
    }

    /** The bank of a loan that the caller may see, or 404. */
    public UUID bankOf(UUID id) {
        return loans.find(id)
                .filter(loans::isVisible)
                .orElseThrow(() -> Problem.notFound("loan", id))
                .contract()
                .bankId();
    }

    private Answer record(Loan loan, Repay command) {
        commands.notAfterToday("paidOn", command.paidOn());
        LoanChange change = command.applyTo(loan, book.stamp());
        Answer answer = book.record(change, command.source());
        aftermath.follow(change, null);
        return answer;
    }

    /** The credit balance goes back to the borrower (design rule 49). */
    @Transactional
    public Answer refund(UUID id, RefundCredit command) {
        return commands.once(command, () -> {
            Loan loan = book.lock(id);
            commands.notAfterToday("refundedOn", command.refundedOn());
            return book.record(command.applyTo(loan, book.stamp()), command.source());
        });
    }
}
