package org.ayni.credit.eligibility;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ayni.credit.bureau.BureauCheck;
import org.ayni.credit.bureau.BureauCheck.Outcome;
import org.ayni.credit.eligibility.EligibilityFacts.Income;
import org.ayni.credit.eligibility.Finding.Rule;
import org.ayni.credit.product.LoanProduct.ThinFile;
import org.ayni.credit.schedule.Schedule;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rules a borrower must meet, each with a name, its facts and a reason. What is not known is never assumed: it is
 * UNKNOWN and refers the application to people.
 */
public final class EligibilityPolicy {

    /** Changes whenever a rule changes; an assessment says under which version it was made. */
    static final String VERSION = "2026-11";

    private static final List<Function<EligibilityFacts, Finding>> RULES = List.of(
            EligibilityPolicy::activeMembership,
            EligibilityPolicy::consortiumActive,
            EligibilityPolicy::adult,
            EligibilityPolicy::consent,
            EligibilityPolicy::bureauFresh,
            EligibilityPolicy::bureauClear,
            EligibilityPolicy::productRange,
            EligibilityPolicy::rateCap,
            EligibilityPolicy::repaymentCapacity);

    private EligibilityPolicy() {}

    /** Applies every rule, so that the applicant learns all reasons at once. */
    public static Assessment assess(EligibilityFacts facts) {
        return Assessment.of(
                facts.on(),
                VERSION,
                RULES.stream().map(rule -> rule.apply(facts)).toList());
    }

    private static Finding activeMembership(EligibilityFacts facts) {
        return Finding.of(
                Rule.ACTIVE_MEMBERSHIP,
                facts.member().role() != null && facts.member().consortiumId() != null,
                "Trabaja en la empresa y ésta pertenece a un consorcio",
                "Works in the enterprise, which belongs to a consortium",
                known(
                        "role",
                        facts.member().role(),
                        "consortiumId",
                        facts.member().consortiumId()));
    }

    private static Finding consortiumActive(EligibilityFacts facts) {
        String status = facts.member().consortiumStatus();
        return Finding.of(
                Rule.CONSORTIUM_ACTIVE,
                "FORMED".equals(status) || "CONSOLIDATED".equals(status),
                "El consorcio está formado",
                "The consortium is formed",
                known("status", status));
    }

    /** Ages come as bands: who was under 18 when registered may be of age by now, and nobody can tell. */
    private static Finding adult(EligibilityFacts facts) {
        String band = facts.member().ageBand();
        Map<String, Object> seen = known("ageBand", band);
        if (band == null || band.equals("UNKNOWN") || band.equals("UNDER_18")) {
            boolean child = "UNDER_18".equals(band)
                    && facts.member().registeredOn() != null
                    && ChronoUnit.YEARS.between(facts.member().registeredOn(), facts.on()) < 1;
            return child
                    ? Finding.of(Rule.ADULT, false, "Es menor de edad", "Is a minor", seen)
                    : Finding.unknown(Rule.ADULT, "No se conoce la edad", "The age is not known", seen);
        }
        return Finding.of(Rule.ADULT, true, "Es mayor de edad", "Is of age", seen);
    }

    private static Finding consent(EligibilityFacts facts) {
        return Finding.of(
                Rule.CONSENT,
                facts.member().consentId() != null,
                "Consintió la consulta a la central de riesgos",
                "Consented to the question to the bureau",
                known("consentId", facts.member().consentId()));
    }

    private static Finding bureauFresh(EligibilityFacts facts) {
        BureauCheck check = facts.bureau();
        if (check != null && check.outcome() != Outcome.UNAVAILABLE && check.isFresh(facts.on())) {
            return Finding.of(
                    Rule.BUREAU_FRESH,
                    true,
                    "El informe está vigente",
                    "The report is current",
                    known("expiresOn", check.expiresOn()));
        }
        return Finding.unknown(
                Rule.BUREAU_FRESH,
                "No hay informe vigente de la central de riesgos",
                "There is no current bureau report",
                known("outcome", check == null ? null : check.outcome()));
    }

    private static Finding bureauClear(EligibilityFacts facts) {
        BureauCheck check = facts.bureau();
        String minimum = facts.product().terms().minimumRating();
        if (check == null || check.outcome() == Outcome.UNAVAILABLE) {
            return Finding.unknown(Rule.BUREAU_CLEAR, "La central no respondió", "The bureau did not answer", Map.of());
        }
        if (check.outcome() == Outcome.NOT_FOUND) {
            return facts.product().terms().thinFile() == ThinFile.CLEAR
                    ? Finding.of(Rule.BUREAU_CLEAR, true, "Sin antecedentes", "No record of the person", Map.of())
                    : Finding.unknown(Rule.BUREAU_CLEAR, "Sin antecedentes", "No record of the person", Map.of());
        }
        return Finding.of(
                Rule.BUREAU_CLEAR,
                Boolean.FALSE.equals(check.listed()) && check.isAtLeast(minimum),
                "Calificación al menos " + minimum + " y sin figurar en la lista",
                "Rating at least " + minimum + " and not listed",
                known("rating", check.rating(), "listed", check.listed()));
    }

    private static Finding productRange(EligibilityFacts facts) {
        return Finding.of(
                Rule.PRODUCT_RANGE,
                facts.product().admits(facts.amount(), facts.instalments(), facts.annualRatePercent()),
                "Monto, plazo y tasa dentro del producto",
                "Amount, term and rate within the product",
                known("amount", facts.amount(), "instalments", facts.instalments()));
    }

    /** No cap is on record yet; DS 2055 is of 2014 and caps nothing before (design rule 37). */
    private static Finding rateCap(EligibilityFacts facts) {
        return new Finding(
                Rule.RATE_CAP,
                Finding.Result.NOT_APPLICABLE,
                new Finding.Reason("No hay tope vigente en la fecha", "No cap is in force on the date"),
                known("annualRatePercent", facts.annualRatePercent()));
    }

    /** All instalments against a share of the income (design rule 38); no income on record refers. */
    private static Finding repaymentCapacity(EligibilityFacts facts) {
        Income income = facts.income();
        if (income == null) {
            return Finding.unknown(
                    Rule.REPAYMENT_CAPACITY, "No hay ingreso registrado", "No income is on record", Map.of());
        }
        Money instalment = new Money(
                Schedule.of(facts.product()
                                .scheduleTerms(
                                        facts.amount(), facts.instalments(), facts.annualRatePercent(), facts.on()))
                        .instalment(),
                facts.amount().currency());
        BigDecimal share = facts.product().terms().incomeSharePercent();
        Money limit = income.monthly().percent(share);
        return Finding.of(
                Rule.REPAYMENT_CAPACITY,
                instalment.plus(facts.otherInstalments()).compareTo(limit) <= 0,
                "Las cuotas no pasan del " + share.toPlainString() + " % del ingreso",
                "The instalments stay within " + share.toPlainString() + " % of the income",
                known(
                        "instalment",
                        instalment,
                        "otherInstalments",
                        facts.otherInstalments(),
                        "limit",
                        limit,
                        "incomeSource",
                        income.source()));
    }

    /** The facts that are there; a missing one is left out. */
    private static Map<String, Object> known(@Nullable Object... pairs) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            Object value = pairs[at + 1];
            if (value != null) {
                known.put(String.valueOf(pairs[at]), value);
            }
        }
        return known;
    }
}
