package org.ayni.credit.standing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.credit.schedule.RowReason;
import org.jspecify.annotations.Nullable;

/**
 * How a loan stands at the end of a day, from what was known (design rules 21, 24). Amounts are in the loan's currency.
 *
 * @param state what the inputs alone say; approval and its end are not among them
 * @param lines the schedule: what is over, and what is projected as if all that is overdue were paid today
 * @param daysPastDue of the oldest unpaid row (design rule 44)
 * @param nextDueOn when the oldest unpaid row was or is due; null when nothing is
 * @param nextDue what is unpaid of that row, principal and interest
 * @param payoff what settles the loan on this day, before its close
 * @param chargesBeforeClose the fees and penalties in it
 * @param remaining all rows and charges that are unpaid: the most a payment by instalments may be (design rule 46)
 * @param rating by days past due; after a reschedule no better than before it until three rows are paid on time
 * @param arrears which row was the oldest unpaid one from when on, since the loan was last on time
 * @param splits how each payment is used by now (design rule 23)
 * @param payoffs what a payment would have had to be to settle the loan, for each that meant to
 */
public record Standing(
        LocalDate asOf,
        State state,
        Totals totals,
        List<Line> lines,
        int daysPastDue,
        @Nullable LocalDate nextDueOn,
        BigDecimal nextDue,
        BigDecimal payoff,
        BigDecimal chargesBeforeClose,
        BigDecimal remaining,
        String rating,
        boolean rescheduled,
        boolean deferred,
        boolean claimed,
        List<Stretch> arrears,
        Map<UUID, Split> splits,
        Map<UUID, BigDecimal> payoffs) {

    /** What the inputs of a loan make of it. */
    public enum State {
        UNPAID_OUT,
        ACTIVE,
        PAID_OFF,
        WRITTEN_OFF
    }

    /** A time in which the oldest unpaid row was the one due on this day. */
    public record Stretch(LocalDate dueOn, LocalDate from) {}

    /**
     * The first day of the present arrears on which the loan was past due by so many days or more, even if a payment
     * has made it less late since; null when it never was (design rule 55).
     */
    public @Nullable LocalDate lateSince(int days) {
        for (int place = 0; place < arrears.size(); place++) {
            Stretch stretch = arrears.get(place);
            LocalDate reached = stretch.dueOn.plusDays(days);
            LocalDate day = reached.isBefore(stretch.from) ? stretch.from : reached;
            LocalDate end = place + 1 < arrears.size() ? arrears.get(place + 1).from : asOf.plusDays(1);
            if (day.isBefore(end)) {
                return day;
            }
        }
        return null;
    }

    /** One row of the schedule. */
    public record Line(
            int number,
            LocalDate start,
            LocalDate end,
            LocalDate dueOn,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal fees,
            BigDecimal penalties,
            BigDecimal principalPaid,
            BigDecimal interestPaid,
            BigDecimal chargesPaid,
            BigDecimal open,
            @JsonIgnore RowReason reason) {

        public BigDecimal total() {
            return principal.add(interest).add(fees).add(penalties);
        }
    }
}
