package org.ayni.credit.application;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.application.ApplicationRequests.AmendLoanApplication;
import org.ayni.credit.application.ApplicationRequests.DeclineLoanApplication;
import org.ayni.credit.application.ApplicationRequests.IncomeAssessment;
import org.ayni.credit.application.ApplicationRequests.SubmitLoanApplication;
import org.ayni.credit.application.ApplicationStatus.Action;
import org.ayni.credit.application.LoanApplication.Request;
import org.ayni.credit.borrower.Income;
import org.ayni.credit.borrower.KnownBorrower;
import org.ayni.credit.eligibility.Assessment;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.policy.LendingPolicy;
import org.ayni.credit.product.LoanProduct;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.security.Caller;
import org.jspecify.annotations.Nullable;

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
            mustBePositive(funds.get(command.fundId()).own(command.amount()));
            LoanProduct product = assessor.product(command.productId());
            KnownBorrower borrower = borrower(command);
            LendingPolicy policy = assessor.policy(command.productId(), commands.today());
            LoanApplication submitted = LoanApplication.submitted(
                    Ids.next(),
                    command.externalId(),
                    request(command, borrower),
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
            Request other = amended(before.request().of(borrower.borrower()), command);
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

    /** A person with an enterprise, or a consortium with those who sign for it; never both, never neither. */
    private KnownBorrower borrower(SubmitLoanApplication command) {
        UUID person = command.personId();
        UUID enterprise = command.enterpriseId();
        UUID consortium = command.consortiumId();
        List<UUID> officers = command.signingOfficers() == null ? List.of() : command.signingOfficers();
        if (consortium == null) {
            mustHave("personId", person);
            mustHave("enterpriseId", enterprise);
            if (person == null || enterprise == null) {
                throw new IllegalStateException("checked above");
            }
            mustBeEmpty("signingOfficers", officers);
            return assessor.person(person, enterprise, command.submittedOn());
        }
        mustBeEmpty("personId", person == null ? List.of() : List.of(person));
        mustBeEmpty("enterpriseId", enterprise == null ? List.of() : List.of(enterprise));
        mustHave("signingOfficers", officers.isEmpty() ? null : officers);
        return assessor.consortium(consortium, officers.stream().distinct().toList(), command.submittedOn());
    }

    private static void mustHave(String field, @Nullable Object value) {
        if (value == null) {
            throw CommonProblem.INVALID_FIELD.problem(
                    field,
                    "Solicita una persona con su empresa, o un consorcio con quienes firman",
                    "A person with an enterprise borrows, or a consortium with its signing officers");
        }
    }

    private static void mustBeEmpty(String field, List<?> value) {
        if (!value.isEmpty()) {
            mustHave(field, null);
        }
    }

    private static void mustBePositive(Money amount) {
        if (!amount.isPositive()) {
            throw CommonProblem.INVALID_FIELD.problem("amount", "Debe ser mayor que cero", "Must be above zero");
        }
    }

    private static Request request(SubmitLoanApplication command, KnownBorrower borrower) {
        List<UUID> officers = command.signingOfficers();
        return new Request(
                command.fundId(),
                command.bankId(),
                command.productId(),
                borrower.borrower(),
                officers == null ? List.of() : officers.stream().distinct().toList(),
                command.amount(),
                command.instalments(),
                command.annualRatePercent(),
                command.purpose(),
                income(command.income(), command.amount()),
                command.submittedOn());
    }

    private static Request amended(Request before, AmendLoanApplication command) {
        Money amount =
                command.amount() == null ? before.amount() : before.amount().same(command.amount());
        mustBePositive(amount);
        return new Request(
                before.fundId(),
                command.bankId() == null ? before.bankId() : command.bankId(),
                before.productId(),
                before.borrower(),
                before.signingOfficers(),
                amount,
                command.instalments() == null ? before.instalments() : command.instalments(),
                command.annualRatePercent() == null ? before.annualRatePercent() : command.annualRatePercent(),
                command.purpose() == null ? before.purpose() : command.purpose(),
                command.income() == null ? before.income() : income(command.income(), amount),
                before.submittedOn());
    }

    private static @Nullable Income income(@Nullable IncomeAssessment income, Money amount) {
        if (income == null) {
            return null;
        }
        if (!income.monthly().currency().equals(amount.currency())) {
            throw CommonProblem.CURRENCY_MISMATCH.problem(
                    "income.monthly", "Exprese el ingreso en la moneda del préstamo", "Give the loan's currency");
        }
        return new Income(income.monthly(), income.assessedOn(), income.source());
    }
}
