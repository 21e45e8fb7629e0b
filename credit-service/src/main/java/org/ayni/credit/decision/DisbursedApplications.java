package org.ayni.credit.decision;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.credit.application.ApplicationCommands;
import org.ayni.credit.application.LoanApplication;
import org.ayni.credit.application.LoanApplications;
import org.ayni.credit.disbursement.LoanOrigin;

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
    public void disbursed(UUID applicationId) {
        LoanApplication before = lock(applicationId);
        LoanApplication after = before.disburse();
        if (after.version() != before.version()) {
            commands.store("disburse", before, after);
        }
    }

    /** The first disbursement was undone: DISBURSED → APPROVED, with the reservation's old expiry (design rule 36). */
    @Override
    public void disbursementReversed(UUID applicationId) {
        LoanApplication before = lock(applicationId);
        commands.store("reverse-disbursement", before, before.reverseDisbursement());
    }

    private LoanApplication lock(UUID applicationId) {
        return applications.lock(applicationId).orElseThrow(() -> new IllegalStateException("no " + applicationId));
    }
}
