package org.ayni.credit.servicing;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.credit.product.Conditions;
import org.ayni.credit.product.Conditions.Part;
import org.ayni.credit.schedule.Rounding;
import org.ayni.credit.standing.ArrearsRating;
import org.ayni.credit.standing.Standing;
import org.ayni.credit.standing.Standing.Line;
import org.ayni.credit.standing.Standing.State;
import org.ayni.credit.standing.Standing.Stretch;
import org.ayni.credit.standing.Totals;
import org.jspecify.annotations.Nullable;

/** Reads a standing off the rows and the tally. */
record Standings(Conditions conditions, RunningSchedule schedule, Tally tally, LocalDate on) {

    /** What was done to the loan as a whole. */
    record Flags(boolean rescheduled, boolean deferred, boolean claimed, boolean writtenOff) {}

    /** What settles the loan, and the fees and penalties in it, before the day is closed. */
    record Payoff(BigDecimal total, BigDecimal charges) {}

    static Standing unpaidOut(LocalDate on) {
        return new Standing(
                on,
                State.UNPAID_OUT,
                Totals.NONE,
                List.of(),
                0,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                ArrearsRating.BEST,
                false,
                false,
                false,
                List.of(),
                Map.of(),
                Map.of());
    }

    Standing standing(Payoff payoff, String rating, Flags flags, List<Stretch> arrears, Map<UUID, BigDecimal> payoffs) {
        Row next = oldestUnpaid(conditions, schedule.rows());
        BigDecimal remaining = schedule.rows().stream().map(Row::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean settled = remaining.signum() == 0 && tally.outstanding().signum() == 0;
        return new Standing(
                on,
                flags.writtenOff() ? State.WRITTEN_OFF : settled ? State.PAID_OFF : State.ACTIVE,
                tally.totals(schedule.accrued(on), rounding()),
                lines(),
                daysPastDue(conditions, schedule.rows(), on),
                next == null ? null : next.dueOn,
                amount(next == null ? BigDecimal.ZERO : next.aging()),
                amount(payoff.total()),
                amount(payoff.charges()),
                amount(remaining),
                rating,
                flags.rescheduled(),
                flags.deferred(),
                flags.claimed(),
                arrears,
                Map.copyOf(tally.splits),
                Map.copyOf(payoffs));
    }

    static int daysPastDue(Conditions conditions, List<Row> rows, LocalDate on) {
        Row oldest = oldestUnpaid(conditions, rows);
        return oldest == null ? 0 : Math.toIntExact(Math.max(0, DAYS.between(oldest.dueOn, on)));
    }

    /** The oldest row up to which more is unpaid than the contract tolerates (design rule 44). */
    static @Nullable Row oldestUnpaid(Conditions conditions, List<Row> rows) {
        BigDecimal unpaid = BigDecimal.ZERO;
        for (Row row : rows) {
            unpaid = unpaid.add(row.aging());
            if (row.aging().signum() > 0 && unpaid.compareTo(conditions.toleranceAmount()) > 0) {
                return row;
            }
        }
        return null;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Row row : schedule.rows()) {
            Line line = line(lines.size() + 1, row);
            if (line.total().signum() > 0) {
                lines.add(line);
            }
        }
        return List.copyOf(lines);
    }

    private Line line(int number, Row row) {
        BigDecimal paidCharges = BigDecimal.ZERO;
        BigDecimal fees = BigDecimal.ZERO;
        BigDecimal penalties = BigDecimal.ZERO;
        for (Row.Charge charge : row.charges) {
            paidCharges = paidCharges.add(charge.settled);
            if (charge.kind == Part.FEE) {
                fees = fees.add(charge.amount);
            } else {
                penalties = penalties.add(charge.amount);
            }
        }
        return new Line(
                number,
                row.start,
                row.end,
                row.dueOn,
                amount(row.principal),
                amount(row.interest),
                amount(fees),
                amount(penalties),
                amount(row.principalPaid),
                amount(row.interestPaid),
                amount(paidCharges),
                amount(row.open()),
                row.reason(rounding(), row == schedule.rows().getLast()));
    }

    private BigDecimal amount(BigDecimal number) {
        return rounding().amount(number);
    }

    private Rounding rounding() {
        return schedule.terms().schedule().rounding();
    }
}
