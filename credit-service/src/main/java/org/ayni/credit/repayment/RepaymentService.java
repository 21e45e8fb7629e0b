package org.ayni.credit.repayment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBook;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;

/** A payment by the borrower at the bank; answers how it was split. */
@Singleton
public class RepaymentService {

    private final LoanBook book;
    private final Commands commands;

    RepaymentService(LoanBook book, Commands commands) {
        this.book = book;
        this.commands = commands;
    }

    @Transactional
    public Answer repay(UUID id, Repay command) {
        return commands.once(command, () -> {
            Loan loan = book.lock(id);
            commands.notAfterToday("paidOn", command.paidOn());
            return book.record(command.applyTo(loan, book.stamp()), command.source());
        });
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
