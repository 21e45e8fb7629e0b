package org.ayni.credit.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.contracts.credit.CreditEvent;
import org.ayni.credit.application.ApplicationRequests.SubmitLoanApplication;
import org.ayni.credit.application.ApplicationRequests.Vote;
import org.ayni.credit.application.ApplicationStatus.Action;
import org.ayni.credit.application.LoanApplication.Request;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.eligibility.EligibilityFacts.Income;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.membership.KnownMember;
import org.ayni.credit.product.LoanProduct;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;

/** What staff and committee do with an application, up to its endorsement. */
@Singleton
public class LoanApplicationService {

    private final LoanApplications applications;
    private final ApplicationAssessor assessor;
    private final ApplicationEvents events;
    private final Funds funds;
    private final Commands commands;
    private final Caller caller;

    LoanApplicationService(
            LoanApplications applications,
            ApplicationAssessor assessor,
            ApplicationEvents events,
            Funds funds,
            Commands commands,
            Caller caller) {
        this.applications = applications;
        this.assessor = assessor;
        this.events = events;
        this.funds = funds;
        this.commands = commands;
        this.caller = caller;
    }

    /** Takes a request in, and assesses it at once when consent and a bureau report are there (design rule 30). */
    @Transactional
    public Answer submit(SubmitLoanApplication command) {
        return commands.once(command, () -> {
            commands.notAfterToday("submittedOn", command.submittedOn());
            funds.get(command.fundId()).own(command.amount());
            KnownMember member = assessor.member(command.personId(), command.enterpriseId(), command.submittedOn());
            LoanApplication submitted = new LoanApplication(
                    Ids.next(),
                    1,
                    command.externalId(),
                    ApplicationStatus.SUBMITTED,
                    request(command, member),
                    caller.subject(),
                    0,
                    null,
                    null);
            assessor.product(submitted);
            LoanApplication assessed = assessor.canAssess(member)
                    ? submitted.assess(assessor.assess(submitted, member, commands.today()))
                    : submitted;
            if (!applications.insert(assessed)) {
                throw ApplicationProblem.OPEN_APPLICATION_EXISTS.problem(
                        "Espere a que termine la solicitud abierta", "Wait for the open application to end");
            }
            events.tellSubmitted(submitted);
            events.tellAssessed(assessed);
            ApplicationView view = ApplicationView.of(assessed);
            commands.audit(subject(assessed), "submit", null, view);
            return Answer.created("/v1/loan-applications/" + assessed.id(), assessed.version(), view);
        });
    }

    /** Applies the rules again, with what is known by now. */
    @Transactional
    public Answer assess(UUID id, Object command) {
        return commands.once(command, () -> {
            LoanApplication before = lock(id);
            before.status().mustAllow(Action.ASSESS);
            KnownMember member = assessor.member(before, commands.today());
            Assessment found = assessor.assess(before, member, commands.today());
            LoanApplication after = before.withBorrower(borrower(member)).assess(found);
            events.tellAssessed(after);
            return save("assess", before, after);
        });
    }

    /** One vote a member, none on one's own submission (design rule 32). */
    @Transactional
    public Answer vote(UUID id, Vote command) {
        return commands.once(command, () -> {
            LoanApplication before = lock(id);
            before.status().mustAllow(Action.VOTE);
            caller.mustNotBe(before.submittedBy());
            if (!applications.vote(before, caller.subject(), command)) {
                throw ApplicationProblem.ALREADY_VOTED.problem("Un voto por miembro", "One vote a member");
            }
            LoanApplications.Count count = applications.count(before);
            LoanProduct product = assessor.product(before);
            LoanApplication after = before.count(
                    count.favourable(), count.against(), product.terms().votesRequired());
            if (after.status() == ApplicationStatus.ENDORSED) {
                commands.tell(new CreditEvent.ApplicationEndorsed(
                        id, after.request().fundId(), after.request().borrower(), commands.today()));
            } else if (after.status() == ApplicationStatus.REJECTED) {
                events.tellRejected(after, "COMMITTEE", command.reason());
            }
            return save("vote", before, after);
        });
    }

    private LoanApplication lock(UUID id) {
        LoanApplication application = applications.lock(id).orElseThrow(() -> Problem.notFound("loan application", id));
        commands.onVersion(application.version());
        return application;
    }

    private Answer save(String action, LoanApplication before, LoanApplication after) {
        applications.update(after);
        ApplicationView view = ApplicationView.of(after);
        commands.audit(subject(after), action, ApplicationView.of(before), view);
        return Answer.changed(after.version(), view);
    }

    private static Request request(SubmitLoanApplication command, KnownMember member) {
        var income = command.income();
        if (income != null
                && !income.monthly().currency().equals(command.amount().currency())) {
            throw CommonProblem.CURRENCY_MISMATCH.problem(
                    "income.monthly", "Exprese el ingreso en la moneda del préstamo", "Give the loan's currency");
        }
        LocalDate on = command.submittedOn();
        return new Request(
                command.fundId(),
                command.bankId(),
                command.productId(),
                borrower(member),
                command.amount(),
                command.instalments(),
                command.annualRatePercent(),
                command.purpose(),
                income == null ? null : new Income(income.monthly(), income.assessedOn(), income.source()),
                on);
    }

    private static Borrower borrower(KnownMember member) {
        return new Borrower("PERSON", member.personId(), member.enterpriseId(), member.consortiumId(), member.sector());
    }

    private static String subject(LoanApplication application) {
        return "loan-application/" + application.id();
    }
}
