package org.ayni.credit.eligibility;

import static org.ayni.credit.eligibility.Finding.known;

import java.math.BigDecimal;
import java.util.Map;
import org.ayni.credit.borrower.Income;
import org.ayni.credit.eligibility.Finding.Outcome;
import org.ayni.credit.eligibility.Finding.Reason;
import org.ayni.credit.eligibility.LegalCaps.Comparison;
import org.ayni.credit.schedule.Schedule;
import org.ayni.kit.money.Money;

/** The rules about amount, term, rate and what they cost the borrower. */
final class OfferRules {

    private OfferRules() {}

    static Finding productRange(EligibilityFacts facts) {
        boolean inCurrency = facts.product()
                .terms()
                .minimumAmount()
                .currency()
                .equals(facts.amount().currency());
        return Finding.of(
                Rule.PRODUCT_RANGE,
                inCurrency && facts.product().admits(facts.amount(), facts.instalments(), facts.annualRatePercent()),
                new Reason("Monto, plazo y tasa dentro del producto", "Amount, term and rate within the product"),
                known("amount", facts.amount(), "instalments", facts.instalments()));
    }

    /** No cap in force on the date is NOT_APPLICABLE, not passed: DS 2055 is of 2014 (design rule 37). */
    static Finding rateCap(EligibilityFacts facts) {
        Comparison cap = facts.cap();
        if (cap == null) {
            return Finding.of(
                    Rule.RATE_CAP,
                    Outcome.NOT_APPLICABLE,
                    new Reason("No hay tope vigente en la fecha", "No cap is in force on the date"),
                    known("annualRatePercent", facts.annualRatePercent()));
        }
        return Finding.of(
                Rule.RATE_CAP,
                cap.isWithin(),
                new Reason("La tasa no pasa el tope legal", "The rate is within the legal cap"),
                known(
                        "ratePercent",
                        cap.ratePercent(),
                        "capPercent",
                        cap.capPercent(),
                        "segment",
                        cap.segment(),
                        "source",
                        cap.source()));
    }

    /** All instalments against a share of the income (design rule 38); no income on record refers. */
    static Finding repaymentCapacity(EligibilityFacts facts) {
        Income income = facts.income();
        if (income == null) {
            return Finding.of(
                    Rule.REPAYMENT_CAPACITY,
                    Outcome.UNKNOWN,
                    new Reason("No hay ingreso registrado", "No income is on record"),
                    Map.of());
        }
        if (!income.monthly().currency().equals(facts.amount().currency())) {
            return Finding.of(
                    Rule.REPAYMENT_CAPACITY,
                    Outcome.UNKNOWN,
                    new Reason("El ingreso está en otra moneda", "The income is in another currency"),
                    known("income", income.monthly(), "incomeSource", income.source()));
        }
        Money instalment = instalment(facts);
        BigDecimal share = facts.product().terms().incomeSharePercent();
        Money limit = income.monthly().percent(share);
        Money others = facts.debts().nextInstalments();
        return Finding.of(
                Rule.REPAYMENT_CAPACITY,
                instalment.plus(others).compareTo(limit) <= 0,
                new Reason(
                        "Las cuotas no deben pasar del " + share.toPlainString() + " % del ingreso",
                        "The instalments must stay within " + share.toPlainString() + " % of the income"),
                known(
                        "instalment",
                        instalment,
                        "otherInstalments",
                        others,
                        "limit",
                        limit,
                        "incomeSource",
                        income.source(),
                        "incomeOn",
                        income.assessedOn()));
    }

    private static Money instalment(EligibilityFacts facts) {
        return new Money(
                Schedule.of(facts.product()
                                .scheduleTerms(
                                        facts.amount(), facts.instalments(), facts.annualRatePercent(), facts.on()))
                        .instalment(),
                facts.amount().currency());
    }
}
