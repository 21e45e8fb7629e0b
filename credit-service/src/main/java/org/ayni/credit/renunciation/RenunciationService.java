package org.ayni.credit.renunciation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.credit.guarantee.Guarantee;
import org.ayni.credit.guarantee.GuaranteeProblem;
import org.ayni.credit.loan.Loan;
import org.ayni.credit.loan.LoanBook;
import org.ayni.credit.loan.LoanView;
import org.ayni.credit.recovery.LoanAftermath;
import org.ayni.credit.renunciation.RenunciationResource.Renounce;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;

/** Ends a guarantee before its time: exposure and cover are free for other loans (design rule 54). */
@Singleton
public class RenunciationService {

    private final LoanBook book;
    private final LoanAftermath aftermath;
    private final Commands commands;

    RenunciationService(LoanBook book, LoanAftermath aftermath, Commands commands) {
        this.book = book;
        this.aftermath = aftermath;
        this.commands = commands;
    }

    /** Refused while a claim is open or paid, before anything went out, and when nothing is guaranteed any more. */
    @Transactional
    public Answer renounce(UUID loanId, Renounce command) {
        return commands.once(command, () -> {
            Loan loan = book.lock(loanId);
            aftermath.mustHaveNoClaim(loanId);
            if (loan.coverEndedOn() != null || !loan.held().exposureCommitted().isPositive()) {
                throw GuaranteeProblem.GUARANTEE_OVER.problem("No hay nada garantizado", "Nothing is guaranteed");
            }
            LoanView view = book.endCover(loan, Guarantee.End.RENOUNCED + ": " + command.reason());
            return Answer.changed(view.version(), view);
        });
    }
}
