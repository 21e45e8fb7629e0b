package org.ayni.credit.loan;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.credit.loan.LoanView.ScheduleView;
import org.ayni.credit.loan.LoanView.TransactionView;
import org.ayni.kit.http.Answer;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Reads of loans; a bank sees its own. */
@Singleton
class LoanReads {

    private final Loans loans;
    private final LoanTransactions transactions;
    private final LoanCommands commands;
    private final Caller caller;
    private final BusinessClock clock;

    LoanReads(Loans loans, LoanTransactions transactions, LoanCommands commands, Caller caller, BusinessClock clock) {
        this.loans = loans;
        this.transactions = transactions;
        this.commands = commands;
        this.caller = caller;
        this.clock = clock;
    }

    Answer get(UUID id) {
        Loan loan = visible(id);
        return Answer.changed(loan.version(), LoanView.of(loan, clock.today()));
    }

    Page<LoanView> list(@Nullable LoanStatus status, @Nullable UUID personId, PageRequest page) {
        Loans.Filter filter = new Loans.Filter(status, personId, caller.bank().orElse(null));
        return Page.of(loans.list(filter, page), page, Loan::id, loan -> LoanView.of(loan, clock.today()));
    }

    ScheduleView schedule(UUID id) {
        return LoanView.scheduleOf(visible(id));
    }

    Page<TransactionView> transactions(UUID id, PageRequest page) {
        visible(id);
        return Page.of(transactions.list(id, page), page, LoanTransaction::id, TransactionView::of);
    }

    TransactionView transaction(UUID id, UUID transactionId) {
        visible(id);
        return transactions
                .find(id, transactionId)
                .map(TransactionView::of)
                .orElseThrow(() -> Problem.notFound("transaction", transactionId));
    }

    private Loan visible(UUID id) {
        return loans.find(id).filter(commands::isVisible).orElseThrow(() -> Problem.notFound("loan", id));
    }
}
