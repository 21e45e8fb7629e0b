package org.ayni.credit.decision;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.credit.application.ApplicationCommands;
import org.ayni.credit.application.LoanApplication;
import org.ayni.credit.application.LoanApplications;
import org.ayni.credit.disbursement.LoanOrigin;
import org.ayni.kit.problem.Problem;

/** Follows the loan: its first disbursement ends the application's way, and the reversal of it opens it again. */
@Singleton
class DisbursedApplications implements LoanOrigin {

    private final LoanApplications applications;
    private final ApplicationCommands commands;

    DisbursedApplications(LoanApplications applications, ApplicationCommands commands) {
        this.applications = applications;
        this.commands = commands;
    }

    @Override
    public Held hold(UUID loanId) {
        LoanApplication before = applications.lockOfLoan(loanId).orElseThrow(() -> Problem.notFound("loan", loanId));
        return new Held() {
            @Override
            public void disbursed() {
                LoanApplication after = before.disburse();
                if (after.version() != before.version()) {
                    commands.store("disburse", before, after);
                }
            }

            /** DISBURSED → APPROVED, with the reservation's old expiry (design rule 36). */
            @Override
            public void disbursementReversed() {
                commands.store("reverse-disbursement", before, before.reverseDisbursement());
            }
        };
    }
}
