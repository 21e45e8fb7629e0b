package org.ayni.credit.product;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ayni.credit.cap.RateCap;
import org.ayni.credit.cap.RateCaps;
import org.ayni.credit.product.CapCheck.Outcome;
import org.ayni.credit.product.LoanProduct.Terms;
import org.ayni.credit.schedule.ScheduleProblem;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;

/** Holds products and offers against the legal caps (design rule 37); previews are bound by none. */
@Singleton
public class CapChecks {

    private final RateCaps caps;

    CapChecks(RateCaps caps) {
        this.caps = caps;
    }

    /** Whether a loan of this product that is offered on that day keeps within the cap of its segment. */
    public CapCheck check(
            LoanProduct product, Money amount, int instalments, BigDecimal annualRatePercent, LocalDate on) {
        return Optional.ofNullable(product.terms().segment())
                .flatMap(segment -> caps.inForce(segment, on))
                .map(cap -> CapCheck.of(product, amount, instalments, annualRatePercent, on, cap))
                .orElse(CapCheck.NOT_APPLICABLE);
    }

    /** Refuses a product one of whose loans could be above the cap; the dearest lies at an end of its ranges. */
    void requireWithin(LoanProduct product) {
        Terms terms = product.terms();
        for (Money amount : List.of(terms.minimumAmount(), terms.maximumAmount())) {
            for (int instalments : List.of(terms.minimumInstalments(), terms.maximumInstalments())) {
                CapCheck check = checkIfPossible(product, amount, instalments);
                if (check.outcome() == Outcome.NOT_PASSED && check.cap() != null) {
                    throw aboveCap(check, check.cap(), amount, instalments);
                }
            }
        }
    }

    private CapCheck checkIfPossible(LoanProduct product, Money amount, int instalments) {
        try {
            return check(
                    product,
                    amount,
                    instalments,
                    product.terms().annualRatePercent(),
                    product.terms().validOn());
        } catch (Problem impossible) {
            if (impossible.type() == ScheduleProblem.INSTALMENT_TOO_SMALL) {
                return CapCheck.NOT_APPLICABLE;
            }
            throw impossible;
        }
    }

    private static Problem aboveCap(CapCheck check, RateCap cap, Money amount, int instalments) {
        String loan = amount + " × " + instalments;
        return ProductProblem.RATE_ABOVE_CAP
                .problem(
                        "annualRatePercent",
                        "Un crédito de " + loan + " cuesta " + check.nominalRatePercent()
                                + " % nominal al año; el tope de " + cap.segment() + " es " + cap.percent() + " % ("
                                + cap.source() + ")",
                        "A loan of " + loan + " costs " + check.nominalRatePercent() + " % nominal a year; the cap of "
                                + cap.segment() + " is " + cap.percent() + " % (" + cap.source() + ")")
                .with("rule", "LEGAL_RATE_CAP")
                .with("segment", cap.segment())
                .with("capPercent", cap.percent())
                .with("nominalRatePercent", String.valueOf(check.nominalRatePercent()))
                .with("effectiveFrom", cap.effectiveFrom())
                .with("source", cap.source());
    }
}
