package org.ayni.credit.decision;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.application.ApplicationAssessor;
import org.ayni.credit.application.ApplicationCommands;
import org.ayni.credit.application.ApplicationEvents;
import org.ayni.credit.application.ApplicationProblem;
import org.ayni.credit.application.ApplicationStatus;
import org.ayni.credit.application.ApplicationStatus.Action;
import org.ayni.credit.application.LoanApplication;
import org.ayni.credit.application.LoanApplication.Offer;
import org.ayni.credit.borrower.KnownBorrower;
import org.ayni.credit.decision.DecisionRequests.ApproveLoanApplication;
import org.ayni.credit.decision.DecisionRequests.Because;
import org.ayni.credit.decision.DecisionRequests.RejectLoanApplication;
import org.ayni.credit.disbursement.LoanOpening;
import org.ayni.credit.disbursement.LoanOpening.Agreed;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.Finding;
import org.ayni.credit.eligibility.Rule;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.refusal.RefusalCode;
import org.ayni.credit.request.LoanRequest;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;

/** What ends an application: the bank's decision, or a withdrawal. Approval reserves room and opens the loan. */
@Singleton
public class BankDecisionService {

    private final ApplicationCommands commands;
    private final ApplicationAssessor assessor;
    private final ApplicationEvents events;
    private final LoanOpening opening;
    private final Funds funds;

    BankDecisionService(
            ApplicationCommands commands,
            ApplicationAssessor assessor,
            ApplicationEvents events,
            LoanOpening opening,
            Funds funds) {
        this.commands = commands;
        this.assessor = assessor;
        this.events = events;
        this.opening = opening;
        this.funds = funds;
    }

    /**
     * The bank's yes. The rules are applied again on the bank's terms; stale facts or no room are 409 and leave the
     * application ENDORSED (design rules 33, 34). Once approved it lowers the amount.
     */
    @Transactional
    public Answer approve(UUID id, ApproveLoanApplication command) {
        return commands.once(command, () -> {
            LoanApplication before = commands.lock(id);
            before.mustAllow(Action.APPROVE, commands.today());
            commands.notAfterToday("approvedOn", command.approvedOn());
            return before.status() == ApplicationStatus.APPROVED ? reduce(before, command) : open(before, command);
        });
    }

    private Answer open(LoanApplication endorsed, ApproveLoanApplication command) {
        LocalDate on = command.approvedOn();
        KnownBorrower borrower = assessor.borrower(endorsed.request(), on);
        LoanApplication before = endorsed.withBorrower(borrower.borrower());
        LoanRequest request = before.request();
        Offer offer = offer(command, new Offer(request.amount(), request.instalments(), request.annualRatePercent()));
        FundPolicy policy = funds.policy(request.fundId(), on);
        UUID loanId = Ids.next();
        LoanApplication after = before.approve(
                offer,
                loanId,
                on.plusDays(policy.reservationDays()).plusDays(policy.confirmationGraceDays()),
                commands.today());
        mustBeFresh(before, borrower, on);
        mustStillBeEligible(assessor.assess(before, borrower, offer, on));
        opening.open(new Agreed(
                loanId,
                before.id(),
                request.fundId(),
                request.bankId(),
                assessor.product(request.productId()),
                request.borrower(),
                offer.amount(),
                offer.instalments(),
                offer.annualRatePercent(),
                on));
        events.tellApproved(after, offer, loanId, on);
        return commands.save("approve", endorsed, after);
    }

    private Answer reduce(LoanApplication before, ApproveLoanApplication command) {
        Offer agreed = before.course().approved();
        UUID loanId = before.loanId();
        if (agreed == null || loanId == null) {
            throw new IllegalStateException("approved without terms: " + before.id());
        }
        Offer offer = offer(command, agreed);
        LoanApplication after = before.reduce(offer, commands.today());
        opening.reduce(loanId, offer.amount());
        events.tellReduced(after, offer, loanId);
        return commands.save("reduce", before, after);
    }

    @Transactional
    public Answer reject(UUID id, RejectLoanApplication command) {
        return commands.once(command, () -> {
            LoanApplication before = commands.lock(id);
            RefusalCode code = command.code() == null ? RefusalCode.OTHER : command.code();
            LoanApplication after = before.reject(code.name(), command.reason(), commands.today());
            cancelLoanOf(before);
            events.tellRejected(after, "BANK", command.reason());
            return commands.save("reject", before, after);
        });
    }

    /** The applicant's no; what was reserved is free again. */
    @Transactional
    public Answer withdraw(UUID id, Because command) {
        return commands.once(command, () -> {
            LoanApplication before = commands.lock(id);
            LoanApplication after = before.withdraw(command.reason(), commands.today());
            cancelLoanOf(before);
            events.tellWithdrawn(after, command.reason());
            return commands.save("withdraw", before, after);
        });
    }

    private void cancelLoanOf(LoanApplication application) {
        UUID loan = application.loanId();
        if (loan != null) {
            opening.cancel(loan);
        }
    }

    /** Refuses a bureau report that has expired, unless two people let it pass (design rule 34). */
    private static void mustBeFresh(LoanApplication application, KnownBorrower borrower, LocalDate on) {
        boolean overridden =
                application.course().overrides().stream().anyMatch(each -> each.code() == Rule.BUREAU_FRESH);
        if (!overridden && !borrower.isBureauFresh(on)) {
            throw ApplicationProblem.BUREAU_CHECK_STALE.problem(
                    "Consulte de nuevo a la central de riesgos", "Ask the bureau again");
        }
    }

    /** Room is asked for by the reservation itself, which has a refusal of its own. */
    private static void mustStillBeEligible(Assessment found) {
        if (found.standing().stream().map(Finding::code).anyMatch(code -> !code.isOfTheWindow())) {
            throw ApplicationProblem.NO_LONGER_ELIGIBLE
                    .problem("Evalúe de nuevo la solicitud", "Assess the application again")
                    .with("assessment", found);
        }
    }

    private static Offer offer(ApproveLoanApplication command, Offer base) {
        return new Offer(
                command.amount() == null ? base.amount() : base.amount().same(command.amount()),
                command.instalments() == null ? base.instalments() : command.instalments(),
                command.annualRatePercent() == null ? base.annualRatePercent() : command.annualRatePercent());
    }
}
