package org.ayni.credit.product;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.ayni.credit.product.Conditions.Part;
import org.ayni.credit.product.Conditions.Prepayment;
import org.ayni.credit.product.Conditions.Recalculation;
import org.ayni.credit.product.LoanProduct.Terms;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What the terms of a product may not say; each refusal names its field, within the terms. */
final class TermsRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TermsRules() {}

    /** What holds when a product says nothing; a flat interest is never recalculated by days (design rule 41). */
    static Conditions defaultConditions(@Nullable InterestMethod method) {
        Conditions usual = Conditions.DEFAULT;
        return method != InterestMethod.FLAT
                ? usual
                : new Conditions(
                        Recalculation.NONE,
                        usual.payoffInterest(),
                        usual.overpayment(),
                        usual.prepayment(),
                        usual.toleranceDays(),
                        usual.toleranceAmount(),
                        usual.due(),
                        usual.inAdvance(),
                        usual.penalty());
    }

    static void check(Terms terms) {
        if (terms.minimumAmount().compareTo(terms.maximumAmount()) > 0) {
            throw upsideDown("maximumAmount", "minimumAmount");
        }
        if (terms.minimumInstalments() > terms.maximumInstalments()) {
            throw upsideDown("maximumInstalments", "minimumInstalments");
        }
        checkGrace("principalGraceInstalments", terms.principalGraceInstalments(), terms.minimumInstalments());
        checkGrace("interestGraceInstalments", terms.interestGraceInstalments(), terms.minimumInstalments());
        if (terms.fees() != null) {
            checkFees(terms.fees(), terms.minimumAmount().amount().scale());
        }
        if (terms.conditions() != null) {
            checkConditions(terms.conditions(), terms.interestMethod());
        }
    }

    private static void checkGrace(String field, @Nullable Integer grace, int fewest) {
        if (grace != null && grace >= fewest) {
            throw impossible(
                    field,
                    "Debe ser menor que minimumInstalments, " + fewest,
                    "Must be below minimumInstalments, " + fewest);
        }
    }

    private static void checkFees(List<LoanFee> fees, int scale) {
        for (int at = 0; at < fees.size(); at++) {
            LoanFee fee = fees.get(at);
            if (fee.percent() && fee.value().compareTo(HUNDRED) >= 0) {
                throw impossible(
                        "fees[" + at + "].value", "Debe ser menor que 100 por ciento", "Must be below 100 percent");
            }
            if (!fee.percent() && fee.value().stripTrailingZeros().scale() > scale) {
                throw impossible(
                        "fees[" + at + "].value",
                        "La moneda tiene " + scale + " decimales",
                        "The currency has " + scale + " decimals");
            }
        }
    }

    private static void checkConditions(Conditions conditions, InterestMethod method) {
        checkOrder("conditions.due", conditions.due());
        checkOrder("conditions.inAdvance", conditions.inAdvance());
        if (method != InterestMethod.FLAT) {
            return;
        }
        if (conditions.prepayment() == Prepayment.REDUCE_TERM
                || conditions.prepayment() == Prepayment.REDUCE_INSTALMENT) {
            throw impossible(
                    "conditions.prepayment",
                    "Con interés FLAT no se reduce plazo ni cuota",
                    "With FLAT interest neither term nor instalment is reduced");
        }
        if (conditions.recalculation() == Recalculation.DAILY) {
            throw impossible(
                    "conditions.recalculation",
                    "El interés FLAT no se recalcula por días: NONE",
                    "FLAT interest is not recalculated by days: NONE");
        }
    }

    private static void checkOrder(String field, List<Part> order) {
        if (order.size() != Part.values().length || EnumSet.copyOf(order).size() != order.size()) {
            throw impossible(
                    field,
                    "Debe nombrar una vez cada una de PENALTY, FEE, INTEREST, PRINCIPAL",
                    "Must name each of PENALTY, FEE, INTEREST, PRINCIPAL once");
        }
    }

    private static Problem upsideDown(String field, String least) {
        return ProductProblem.INVALID_RANGE.problem(field, "Debe ser al menos " + least, "Must be at least " + least);
    }

    private static Problem impossible(String field, String es, String en) {
        return ProductProblem.INVALID_TERMS.problem(field, es, en);
    }
}
