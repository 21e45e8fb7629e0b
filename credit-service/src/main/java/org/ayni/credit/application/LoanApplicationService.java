package org.ayni.credit.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.application.ApplicationRequests.DeclineLoanApplication;
import org.ayni.credit.application.ApplicationStatus.Action;
import org.ayni.credit.borrower.KnownBorrower;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.policy.LendingPolicy;
import org.ayni.credit.product.LoanProduct;
import org.ayni.credit.request.AmendLoanApplication;
import org.ayni.credit.request.Applicant;
import org.ayni.credit.request.LoanRequest;
import org.ayni.credit.request.SubmitLoanApplication;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.security.Caller;

/** What staff and committee do with an application, up to its endorsement. */
@Singleton
public class LoanApplicationService {

    private final ApplicationCommands commands;
    private final ApplicationAssessor assessor;
    private final ApplicationEvents events;
    private final ApplicationExpiry expiry;
    private final Funds funds;
    private final Caller caller;

    LoanApplicationService(
            ApplicationCommands commands,
            ApplicationAssessor assessor,
            ApplicationEvents events,
            ApplicationExpiry expiry,
            Funds funds,
            Caller caller) {
        this.commands = commands;
        this.assessor = assessor;
        this.events = events;
        this.expiry = expiry;
        this.funds = funds;
        this.caller = caller;
    }

    /** Takes a request in, and assesses it at once when consent and a bureau report are there (design rule 30). */
    @Transactional
    public Answer submit(SubmitLoanApplication command) {
        return commands.once(command, () -> {
            commands.notAfterToday("submittedOn", command.submittedOn());
            LoanRequest.mustBePositive(funds.get(command.fundId()).own(command.amount()));
            LoanProduct product = assessor.product(command.productId());
            Applicant applicant = Applicant.of(command);
            KnownBorrower borrower = assessor.applicant(applicant, command.submittedOn());
            LendingPolicy policy = assessor.policy(command.productId(), commands.today());
            LoanApplication submitted = LoanApplication.submitted(
                    Ids.next(),
                    command.externalId(),
                    LoanRequest.of(command, applicant, borrower.borrower()),
                    caller.subject(),
                    Course.begun(commands.today(), policy));
            LoanApplication assessed = submitted;
            if (borrower.canBeAssessed()) {
                Assessment found = assessor.assessNew(submitted.request(), borrower, product, policy, commands.today());
                assessed = submitted.assess(found, policy, commands.today());
            }
            ApplicationView view = commands.insert(
                    assessed,
                    ApplicationEvents.ofNew(submitted, assessed),
                    () -> expiry.expireOf(borrower.borrower(), command.productId()));
            return Answer.created("/v1/loan-applications/" + assessed.id(), assessed.version(), view);
        });
    }

    /** Applies the rules again, with what is known by now. */
    @Transactional
    public Answer assess(UUID id, Object command) {
        return commands.once(command, () -> {
            LocalDate today = commands.today();
            LoanApplication before = commands.lock(id);
            before.mustAllow(Action.ASSESS, today);
            KnownBorrower borrower = assessor.borrower(before.request(), today);
            LoanApplication current = before.withBorrower(borrower.borrower());
            LoanApplication after = current.assess(assessor.assess(current, borrower, today), policy(before), today);
            events.tellAssessed(after);
            return commands.save("assess", before, after);
        });
    }

    /** Another request in the place of the first: votes and overrides are void, the rules decide anew. */
    @Transactional
    public Answer amend(UUID id, AmendLoanApplication command) {
        return commands.once(command, () -> {
            LocalDate today = commands.today();
            LoanApplication before = commands.lock(id);
            before.mustAllow(Action.AMEND, today);
            KnownBorrower borrower = assessor.borrower(before.request(), today);
            LoanRequest other = before.request().by(borrower.borrower()).amended(command);
            LoanApplication blank = before.amend(other, null, policy(before), today);
            LoanApplication after = borrower.canBeAssessed()
                    ? before.amend(other, assessor.assess(blank, borrower, today), policy(before), today)
                    : blank;
            events.tellAssessed(after);
            return commands.save("amend", before, after);
        });
    }

    /** An officer's coded no to what the rules referred to people. */
    @Transactional
    public Answer decline(UUID id, DeclineLoanApplication command) {
        return commands.once(command, () -> {
            LoanApplication before = commands.lock(id);
            String code = command.code().name();
            LoanApplication after = before.decline(code, command.reason(), policy(before), commands.today());
            events.tellDeclined(after, code, command.reason());
            return commands.save("decline", before, after);
        });
    }

    private LendingPolicy policy(LoanApplication application) {
        return assessor.policy(
                application.request().productId(), application.course().bookedOn());
    }
}
