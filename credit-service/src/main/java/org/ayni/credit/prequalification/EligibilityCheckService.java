package org.ayni.credit.prequalification;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.borrower.Income;
import org.ayni.credit.borrower.KnownBorrowers;
import org.ayni.credit.eligibility.Assessor;
import org.ayni.credit.membership.Members;
import org.ayni.credit.membership.Members.Seat;
import org.ayni.credit.prequalification.EligibilityCheck.Result;
import org.ayni.credit.prequalification.EligibilityCheckResource.CheckEligibility;
import org.ayni.credit.product.LoanProduct;
import org.ayni.credit.product.LoanProducts;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** Applies the rules to people who have not asked for a loan yet; it reserves nothing and promises nothing. */
@Singleton
public class EligibilityCheckService {

    /** How many people one check looks at: a transaction of a second or two. */
    static final int STRETCH = 200;

    private static final UUID FIRST = new UUID(0, 0);

    private final KnownBorrowers borrowers;
    private final Members members;
    private final Assessor assessor;
    private final LoanProducts products;
    private final EligibilityChecks checks;
    private final Commands commands;

    EligibilityCheckService(
            KnownBorrowers borrowers,
            Members members,
            Assessor assessor,
            LoanProducts products,
            EligibilityChecks checks,
            Commands commands) {
        this.borrowers = borrowers;
        this.members = members;
        this.assessor = assessor;
        this.products = products;
        this.checks = checks;
        this.commands = commands;
    }

    /** Checks one person, or the next stretch of a consortium's people, and says how many remain. */
    @Transactional
    public Answer check(CheckEligibility command) {
        return commands.once(command, () -> {
            LoanProduct product = products.find(command.productId())
                    .orElseThrow(() -> CommonProblem.INVALID_FIELD.problem(
                            "productId", "No existe ese producto", "There is no such product"));
            if (!command.amount().isPositive()) {
                throw CommonProblem.INVALID_FIELD.problem("amount", "Debe ser mayor que cero", "Must be above zero");
            }
            LocalDate today = commands.today();
            Assessor.Wish wish = wish(command, product);
            List<Seat> asked = seats(command, today);
            List<Result> results = asked.stream()
                    .limit(STRETCH)
                    .map(seat -> result(seat, wish, today))
                    .toList();
            UUID last = results.isEmpty() ? null : results.getLast().personId();
            int remaining = remaining(command, asked, last, today);
            EligibilityCheck check = new EligibilityCheck(
                    Ids.next(),
                    command.consortiumId(),
                    product.id(),
                    command.amount(),
                    command.instalments(),
                    wish.annualRatePercent(),
                    today,
                    results.size(),
                    remaining,
                    remaining == 0,
                    remaining == 0 ? null : last,
                    results);
            checks.insert(check);
            commands.audit("eligibility-check/" + check.id(), "check", null, command);
            return Answer.created("/v1/eligibility-checks/" + check.id(), check);
        });
    }

    private List<Seat> seats(CheckEligibility command, LocalDate today) {
        UUID consortium = command.consortiumId();
        UUID person = command.personId();
        UUID enterprise = command.enterpriseId();
        if (consortium != null && person == null && enterprise == null) {
            if (members.consortium(consortium).isEmpty()) {
                throw CommonProblem.INVALID_FIELD.problem(
                        "consortiumId", "Aún no se conoce a ese consorcio", "That consortium is not known yet");
            }
            return members.seats(consortium, today, after(command), STRETCH + 1);
        }
        if (consortium == null && person != null && enterprise != null) {
            return List.of(new Seat(person, enterprise));
        }
        throw CommonProblem.INVALID_FIELD.problem(
                "personId",
                "Indique una persona con su empresa, o un consorcio",
                "Give a person with an enterprise, or a consortium");
    }

    private Result result(Seat seat, Assessor.Wish wish, LocalDate on) {
        return new Result(
                seat.personId(),
                seat.enterpriseId(),
                borrowers
                        .person(seat.personId(), seat.enterpriseId(), on)
                        .map(known -> assessor.assess(known, wish, on))
                        .orElse(null));
    }

    private int remaining(CheckEligibility command, List<Seat> asked, @Nullable UUID last, LocalDate today) {
        UUID consortium = command.consortiumId();
        return asked.size() <= STRETCH || consortium == null || last == null
                ? 0
                : members.seats(consortium, today, last, Integer.MAX_VALUE).size();
    }

    private static UUID after(CheckEligibility command) {
        return command.after() == null ? FIRST : command.after();
    }

    private static Assessor.Wish wish(CheckEligibility command, LoanProduct product) {
        BigDecimal rate =
                command.annualRatePercent() == null ? product.terms().annualRatePercent() : command.annualRatePercent();
        UUID fund = command.fundId();
        UUID bank = command.bankId();
        if ((fund == null) != (bank == null)) {
            throw CommonProblem.INVALID_FIELD.problem(
                    fund == null ? "fundId" : "bankId", "Indique fondo y banco", "Give both fund and bank");
        }
        CheckEligibility.MonthlyIncome income = command.income();
        return new Assessor.Wish(
                product,
                fund == null || bank == null ? null : new Assessor.Place(fund, bank),
                command.amount(),
                command.instalments(),
                rate,
                income == null ? null : new Income(income.monthly(), income.assessedOn(), income.source()),
                null);
    }
}
