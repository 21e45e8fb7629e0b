package org.ayni.credit.servicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.credit.product.Conditions;
import org.ayni.credit.schedule.ScheduleTerms;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.credit.schedule.ScheduleTerms.Disbursement;
import org.ayni.credit.schedule.ScheduleTerms.Grace;
import org.ayni.credit.schedule.ScheduleTerms.InterestMethod;
import org.ayni.credit.standing.ArrearsRating;
import org.jspecify.annotations.Nullable;

/**
 * A contract's own copy of what its schedule follows from and how it is served.
 *
 * @param schedule priced on the approved amount; the dates and amounts of its disbursements are placeholders until
 *     money really goes out (design rule 29)
 * @param rating how it is rated when it is late
 */
public record Terms(ScheduleTerms schedule, Conditions conditions, ArrearsRating rating) {

    /** The terms of one disbursement of an amount on a day, over so many instalments, some of them in grace. */
    ScheduleTerms priced(BigDecimal amount, LocalDate on, int instalments, int principalGrace, int interestGrace) {
        return new ScheduleTerms(
                amount,
                List.of(new Disbursement(on, amount)),
                schedule.annualRatePercent(),
                schedule.interestMethod(),
                schedule.amortization(),
                schedule.dayCount(),
                schedule.frequency(),
                instalments,
                firstDueAfter(on),
                new Grace(principalGrace, interestGrace),
                schedule.rounding(),
                schedule.instalmentPricing(),
                schedule.smoothing(),
                List.of(),
                schedule.workingDays());
    }

    /** The same contract at another rate, without grace (design rule 52). */
    Terms rescheduled(BigDecimal annualRatePercent, @Nullable LocalDate firstDueOn) {
        ScheduleTerms it = schedule;
        return new Terms(
                new ScheduleTerms(
                        it.principal(),
                        it.disbursements(),
                        annualRatePercent,
                        it.interestMethod(),
                        it.amortization(),
                        it.dayCount(),
                        it.frequency(),
                        it.instalments(),
                        firstDueOn,
                        Grace.NONE,
                        it.rounding(),
                        it.instalmentPricing(),
                        it.smoothing(),
                        it.fees(),
                        it.workingDays()),
                conditions,
                rating);
    }

    /** Whether each day that principal is owed counts; flat interest never does (design rules 41, 42). */
    boolean isDaily() {
        return conditions.recalculation() == Conditions.Recalculation.DAILY && !isFlatInterest();
    }

    /** Whether interest is counted on the principal disbursed for the whole term (design rule 41). */
    public boolean isFlatInterest() {
        return schedule.interestMethod() == InterestMethod.FLAT;
    }

    /** Whether instalments keep their total when interest moves (design rule 42). */
    boolean keepsTotals() {
        return isDaily() && schedule.amortization() == Amortization.EQUAL_INSTALMENTS;
    }

    /** The agreed first due date, as long as it is still to come. */
    private @Nullable LocalDate firstDueAfter(LocalDate on) {
        LocalDate first = schedule.firstDueOn();
        return first != null && first.isAfter(on) ? first : null;
    }
}
