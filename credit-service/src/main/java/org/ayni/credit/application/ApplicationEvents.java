package org.ayni.credit.application;

import jakarta.inject.Singleton;
import java.util.List;
import org.ayni.contracts.credit.CreditEvent;
import org.ayni.contracts.credit.CreditEvent.ApplicationAssessed.Reason;
import org.ayni.credit.application.LoanApplication.Request;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Finding;
import org.ayni.kit.command.Commands;

/** What others learn of an application. */
@Singleton
class ApplicationEvents {

    private final Commands commands;

    ApplicationEvents(Commands commands) {
        this.commands = commands;
    }

    void tellSubmitted(LoanApplication application) {
        Request request = application.request();
        commands.tell(new CreditEvent.ApplicationSubmitted(
                application.id(),
                request.fundId(),
                request.bankId(),
                request.productId(),
                request.borrower(),
                request.amount().amount(),
                request.amount().currency().getCurrencyCode(),
                request.submittedOn()));
    }

    /** Tells the outcome with the rules that did not pass; nothing while there is no assessment. */
    void tellAssessed(LoanApplication application) {
        Assessment assessment = application.assessment();
        if (assessment == null) {
            return;
        }
        List<Reason> reasons = assessment.findings().stream()
                .filter(finding ->
                        finding.result() == Finding.Result.NOT_PASSED || finding.result() == Finding.Result.UNKNOWN)
                .map(finding -> new Reason(
                        finding.rule().name(),
                        finding.result().name(),
                        finding.reason().en()))
                .toList();
        commands.tell(new CreditEvent.ApplicationAssessed(
                application.id(),
                application.request().fundId(),
                application.request().borrower(),
                assessment.outcome().name(),
                reasons,
                assessment.assessedOn()));
    }

    void tellRejected(LoanApplication application, String decidedBy, String reason) {
        commands.tell(new CreditEvent.ApplicationRejected(
                application.id(),
                application.request().fundId(),
                application.request().borrower(),
                decidedBy,
                reason,
                commands.today()));
    }

    void tellWithdrawn(LoanApplication application, String reason) {
        commands.tell(new CreditEvent.ApplicationWithdrawn(
                application.id(),
                application.request().fundId(),
                application.request().borrower(),
                reason,
                commands.today()));
    }
}
