package org.ayni.credit.application;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.contracts.credit.ApplicationEvent;
import org.ayni.contracts.credit.ApplicationEvent.ApplicationAssessed.Reason;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Finding;
import org.ayni.credit.request.LoanRequest;
import org.ayni.kit.command.Commands;

/** What others learn of an application. */
@Singleton
public class ApplicationEvents {

    private final Commands commands;

    ApplicationEvents(Commands commands) {
        this.commands = commands;
    }

    /** What is told of a new application: that it came, and the outcome where it was assessed at once. */
    static List<ApplicationEvent> ofNew(LoanApplication submitted, LoanApplication assessed) {
        return Stream.concat(Stream.of(submitted(submitted)), assessed(assessed).stream())
                .toList();
    }

    private static ApplicationEvent submitted(LoanApplication application) {
        LoanRequest request = application.request();
        return new ApplicationEvent.ApplicationSubmitted(
                application.id(),
                request.fundId(),
                request.bankId(),
                request.productId(),
                request.borrower(),
                request.amount().amount(),
                request.amount().currency().getCurrencyCode(),
                request.submittedOn());
    }

    /** Tells the outcome with the rules that did not pass; nothing while there is no assessment. */
    public void tellAssessed(LoanApplication application) {
        assessed(application).ifPresent(commands::tell);
    }

    private static Optional<ApplicationEvent> assessed(LoanApplication application) {
        Assessment assessment = application.assessment();
        if (assessment == null) {
            return Optional.empty();
        }
        List<Reason> reasons = assessment.findings().stream()
                .filter(Finding::stands)
                .map(finding -> new Reason(
                        finding.code().name(),
                        finding.outcome().name(),
                        finding.reason().en()))
                .toList();
        return Optional.of(new ApplicationEvent.ApplicationAssessed(
                application.id(),
                application.request().fundId(),
                application.request().borrower(),
                assessment.outcome().name(),
                reasons,
                assessment.assessedOn()));
    }

    /** Tells an officer's no to what the rules had referred. */
    void tellDeclined(LoanApplication application, String code, String reason) {
        commands.tell(new ApplicationEvent.ApplicationAssessed(
                application.id(),
                application.request().fundId(),
                application.request().borrower(),
                "INELIGIBLE",
                List.of(new Reason(code, Finding.Outcome.NOT_PASSED.name(), reason)),
                commands.today()));
    }

    public void tellEndorsed(LoanApplication application) {
        commands.tell(new ApplicationEvent.ApplicationEndorsed(
                application.id(),
                application.request().fundId(),
                application.request().borrower(),
                commands.today()));
    }

    /** Tells the bank's yes, on its terms. */
    public void tellApproved(LoanApplication application, LoanApplication.Offer offer, UUID loanId, LocalDate on) {
        LoanRequest request = application.request();
        commands.tell(new ApplicationEvent.ApplicationApproved(
                application.id(),
                loanId,
                request.fundId(),
                request.bankId(),
                request.borrower(),
                offer.amount().amount(),
                offer.amount().currency().getCurrencyCode(),
                on));
    }

    /** Tells that the bank will lend less than it said. */
    public void tellReduced(LoanApplication application, LoanApplication.Offer offer, UUID loanId) {
        LoanRequest request = application.request();
        commands.tell(new ApplicationEvent.ApprovalReduced(
                application.id(),
                loanId,
                request.fundId(),
                request.bankId(),
                request.borrower(),
                offer.amount().amount(),
                offer.amount().currency().getCurrencyCode(),
                commands.today()));
    }

    /** Tells that time ended it. */
    public void tellExpired(LoanApplication application, LocalDate on) {
        commands.tell(new ApplicationEvent.ApplicationExpired(
                application.id(),
                application.request().fundId(),
                application.request().borrower(),
                on));
    }

    public void tellRejected(LoanApplication application, String decidedBy, String reason) {
        commands.tell(new ApplicationEvent.ApplicationRejected(
                application.id(),
                application.request().fundId(),
                application.request().borrower(),
                decidedBy,
                reason,
                commands.today()));
    }

    public void tellWithdrawn(LoanApplication application, String reason) {
        commands.tell(new ApplicationEvent.ApplicationWithdrawn(
                application.id(),
                application.request().fundId(),
                application.request().borrower(),
                reason,
                commands.today()));
    }
}
