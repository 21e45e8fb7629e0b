package org.ayni.credit.eligibility;

import static org.ayni.credit.eligibility.Finding.known;

import java.util.List;
import java.util.Map;
import org.ayni.credit.borrower.BorrowerDebts.Debts;
import org.ayni.credit.eligibility.Finding.Outcome;
import org.ayni.credit.eligibility.Finding.Reason;
import org.ayni.credit.policy.LendingPolicy;
import org.ayni.kit.money.Money;

/** The rules about what is owed already, what stands behind the loan, and what the fund can carry. */
final class DebtRules {

    private DebtRules() {}

    /** Other open loans, and none of them long in arrears or written off. */
    static Finding otherLoans(EligibilityFacts facts) {
        Debts debts = facts.debts();
        LendingPolicy.Terms terms = facts.policy().terms();
        Integer most = terms.maximumOpenLoans();
        boolean few = most == null || debts.openLoans() <= most;
        boolean punctual = debts.daysPastDue() <= terms.maximumDaysPastDue() && debts.writtenOff() == 0;
        return Finding.of(
                Rule.OTHER_LOANS,
                few && punctual,
                new Reason(
                        "Sus otros préstamos están al día y no son demasiados",
                        "The other loans are in order and not too many"),
                known(
                        "openLoans",
                        debts.openLoans(),
                        "maximumOpenLoans",
                        most,
                        "daysPastDue",
                        debts.daysPastDue(),
                        "maximumDaysPastDue",
                        terms.maximumDaysPastDue(),
                        "writtenOff",
                        debts.writtenOff()));
    }

    /** Collateral can be brought, so what lacks refers instead of refusing. */
    static Finding collateral(EligibilityFacts facts) {
        if (!facts.policy().demandsCollateral(facts.amount())) {
            return Finding.of(
                    Rule.COLLATERAL,
                    Outcome.NOT_APPLICABLE,
                    new Reason("El monto no exige garantía real", "The amount takes no collateral"),
                    Map.of());
        }
        Money demanded = facts.policy().collateralOf(facts.amount());
        boolean enough = facts.collateral().compareTo(demanded) >= 0;
        return Finding.of(
                Rule.COLLATERAL,
                enough ? Outcome.PASSED : Outcome.UNKNOWN,
                enough
                        ? new Reason("La garantía real alcanza", "The collateral is enough")
                        : new Reason("Falta garantía real", "Collateral is missing"),
                known("demanded", demanded, "recorded", facts.collateral()));
    }

    static Finding exposureLimits(EligibilityFacts facts) {
        if (facts.limits().isEmpty()) {
            return Finding.of(
                    Rule.EXPOSURE_LIMITS,
                    Outcome.NOT_APPLICABLE,
                    new Reason("No hay límites acordados", "No limits are agreed"),
                    Map.of());
        }
        List<LimitUse> exceeded = facts.limits().stream()
                .filter(each -> !each.holds(facts.amount()))
                .toList();
        return Finding.of(
                Rule.EXPOSURE_LIMITS,
                exceeded.isEmpty(),
                new Reason(
                        "Cabe en los límites por prestatario, consorcio, rubro y banco",
                        "Fits the limits by borrower, consortium, sector and bank"),
                known("exceeded", exceeded.isEmpty() ? null : exceeded));
    }

    static Finding fundCapacity(EligibilityFacts facts) {
        Money available = facts.available();
        if (available == null) {
            return Finding.of(
                    Rule.FUND_CAPACITY,
                    Outcome.NOT_APPLICABLE,
                    new Reason("Aún no se eligió fondo y banco", "No fund and bank are chosen yet"),
                    Map.of());
        }
        return Finding.of(
                Rule.FUND_CAPACITY,
                facts.amount().compareTo(available) <= 0,
                new Reason("El fondo puede garantizar el monto", "The fund can back the amount"),
                known("available", available));
    }
}
