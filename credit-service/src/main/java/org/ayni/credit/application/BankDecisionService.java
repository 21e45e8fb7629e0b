package org.ayni.credit.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.credit.CreditEvent;
import org.ayni.credit.application.ApplicationRequests.ApproveLoanApplication;
import org.ayni.credit.application.ApplicationRequests.Because;
import org.ayni.credit.application.ApplicationStatus.Action;
import org.ayni.credit.application.LoanApplication.Offer;
import org.ayni.credit.application.LoanApplication.Request;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.disbursement.LoanOpening;
import org.ayni.credit.disbursement.LoanOpening.Agreed;
import org.ayni.credit.membership.KnownMember;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;

/** What ends an application: the bank's decision, or a withdrawal. Approval reserves room and opens the loan. */
@Singleton
public class BankDecisionService {

    private final LoanApplications applications;
    private final ApplicationAssessor assessor;
    private final ApplicationEvents events;
    private final LoanOpening opening;
    private final Commands commands;
    private final Caller caller;

    BankDecisionService(
            LoanApplications applications,
            ApplicationAssessor assessor,
            ApplicationEvents events,
            LoanOpening opening,
            Commands commands,
            Caller caller) {
        this.applications = applications;
        this.assessor = assessor;
        this.events = events;
        this.opening = opening;
        this.commands = commands;
        this.caller = caller;
    }

    /**
     * The bank's yes. The rules are applied again on the bank's terms; stale facts or no room are 409 and leave the
     * application ENDORSED (design rules 33, 34).
     */
    @Transactional
    public Answer approve(UUID id, ApproveLoanApplication command) {
        return commands.once(command, () -> {
            LoanApplication before = lock(id);
            before.status().mustAllow(Action.APPROVE);
            LocalDate on = command.approvedOn();
            commands.notAfterToday("approvedOn", on);
            Offer offer = offer(before.request(), command);
            KnownMember member = assessor.member(before, on);
            assessor.mustBeFresh(member, on);
            UUID loanId = Ids.next();
            LoanApplication after = before.approve(offer, loanId);
            mustStillBeEligible(assessor.assess(before, member, offer, on));
            Request request = after.request();
            opening.open(new Agreed(
                    loanId,
                    id,
                    request.fundId(),
                    request.bankId(),
                    assessor.product(before),
                    request.borrower(),
                    offer.amount(),
                    offer.instalments(),
                    offer.annualRatePercent(),
                    on));
            commands.tell(new CreditEvent.ApplicationApproved(
                    id,
                    loanId,
                    request.fundId(),
                    request.bankId(),
                    request.borrower(),
                    offer.amount().amount(),
                    offer.amount().currency().getCurrencyCode(),
                    on));
            return save("approve", before, after);
        });
    }

    @Transactional
    public Answer reject(UUID id, Because command) {
        return commands.once(command, () -> {
            LoanApplication before = lock(id);
            LoanApplication after = before.reject();
            cancelLoanOf(before);
            events.tellRejected(after, "BANK", command.reason());
            return save("reject", before, after);
        });
    }

    /** The applicant's no; what was reserved is free again. */
    @Transactional
    public Answer withdraw(UUID id, Because command) {
        return commands.once(command, () -> {
            LoanApplication before = lock(id);
            LoanApplication after = before.withdraw();
            cancelLoanOf(before);
            events.tellWithdrawn(after, command.reason());
            return save("withdraw", before, after);
        });
    }

    private void cancelLoanOf(LoanApplication application) {
        if (application.loanId() != null) {
            opening.cancel(application.loanId());
        }
    }

    private LoanApplication lock(UUID id) {
        LoanApplication application = applications
                .lock(id)
                .filter(found -> ApplicationReads.isVisible(found, caller.bank().orElse(null)))
                .orElseThrow(() -> Problem.notFound("loan application", id));
        commands.onVersion(application.version());
        return application;
    }

    private static void mustStillBeEligible(Assessment found) {
        if (found.outcome() != Assessment.Outcome.ELIGIBLE) {
            throw ApplicationProblem.NO_LONGER_ELIGIBLE
                    .problem("Evalúe de nuevo la solicitud", "Assess the application again")
                    .with("assessment", found);
        }
    }

    private static Offer offer(Request request, ApproveLoanApplication command) {
        return new Offer(
                command.amount() == null ? request.amount() : request.amount().same(command.amount()),
                command.instalments() == null ? request.instalments() : command.instalments(),
                command.annualRatePercent() == null ? request.annualRatePercent() : command.annualRatePercent());
    }

    private Answer save(String action, LoanApplication before, LoanApplication after) {
        applications.update(after);
        ApplicationView view = ApplicationView.of(after);
        commands.audit("loan-application/" + after.id(), action, ApplicationView.of(before), view);
        return Answer.changed(after.version(), view);
    }
}
