package org.ayni.credit.application;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.credit.disbursement.LoanOrigin;

/** Follows the loan: its disbursement ends the application's way. */
@Singleton
class DisbursedApplications implements LoanOrigin {

    private final LoanApplications applications;

    DisbursedApplications(LoanApplications applications) {
        this.applications = applications;
    }

    @Override
    public void disbursed(UUID applicationId) {
        LoanApplication application =
                applications.lock(applicationId).orElseThrow(() -> new IllegalStateException("no " + applicationId));
        applications.update(application.disburse());
    }

    @Override
    public void disbursementReversed(UUID applicationId) {
        LoanApplication application =
                applications.lock(applicationId).orElseThrow(() -> new IllegalStateException("no " + applicationId));
        applications.update(application.undoDisbursement());
    }
}
