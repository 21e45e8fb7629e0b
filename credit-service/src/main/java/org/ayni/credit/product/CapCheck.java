package org.ayni.credit.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.credit.cap.RateCap;
import org.ayni.credit.schedule.Schedule;
import org.ayni.credit.schedule.ScheduleTerms;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a loan keeps within the legal cap (design rule 37). Compared is the nominal rate that discounts all flows,
 * with the fees that the law counts. What rounding to cents adds is no charge: a loan passes too when it costs no more
 * than the same loan at exactly the cap and without those fees, rounded alike.
 *
 * @param nominalRatePercent what is held against the cap, HALF_UP to two decimals; null where nothing is compared
 * @param cap what is in force; null where nothing is, which is not the same as passed
 */
@Schema(name = "CapCheck")
public record CapCheck(
        Outcome outcome,
        @Nullable BigDecimal nominalRatePercent,
        @Nullable RateCap cap) {

    /** What came of it. */
    public enum Outcome {
        PASSED,
        NOT_PASSED,
        NOT_APPLICABLE
    }

    static final CapCheck NOT_APPLICABLE = new CapCheck(Outcome.NOT_APPLICABLE, null, null);

    /** Of one loan under a cap that is in force. */
    static CapCheck of(
            LoanProduct product, Money amount, int instalments, BigDecimal ratePercent, LocalDate on, RateCap cap) {
        ScheduleTerms terms = product.scheduleTerms(amount, instalments, ratePercent, on);
        BigDecimal nominal = Schedule.of(terms).annualNominalRatePercent();
        boolean passed = nominal.compareTo(cap.percent()) <= 0
                || nominal.compareTo(Schedule.of(atTheCap(terms, cap.percent())).annualNominalRatePercent()) <= 0;
        return new CapCheck(passed ? Outcome.PASSED : Outcome.NOT_PASSED, nominal, cap);
    }

    /** A declining balance whatever the product's method: at the cap, interest is the cap's share of what is owed. */
    private static ScheduleTerms atTheCap(ScheduleTerms terms, BigDecimal percent) {
        return new ScheduleTerms(
                terms.principal(),
                terms.disbursements(),
                percent,
                ScheduleTerms.InterestMethod.DECLINING_BALANCE,
                terms.amortization(),
                terms.dayCount(),
                terms.frequency(),
                terms.instalments(),
                terms.firstDueOn(),
                terms.grace(),
                terms.rounding(),
                terms.instalmentPricing(),
                terms.smoothing(),
                List.of(),
                terms.workingDays());
    }
}
