package org.ayni.credit.servicing;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ayni.credit.product.Conditions;
import org.ayni.credit.product.Conditions.Part;
import org.ayni.credit.product.Conditions.Penalty;
import org.ayni.credit.product.Conditions.Penalty.Overdue;
import org.ayni.credit.schedule.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * Charges what lateness costs, at the close of each day (design rule 43). A row is missed on the first day that is
 * older than the days of grace and of tolerance.
 */
final class Penalties {

    private static final BigDecimal YEAR_PERCENT = BigDecimal.valueOf(36_000);

    private final Conditions conditions;
    private final @Nullable Penalty penalty;
    private final Rounding rounding;
    private final Tally tally;
    private LocalDate closedTo;

    Penalties(Conditions conditions, Rounding rounding, Tally tally, LocalDate from) {
        this.conditions = conditions;
        this.penalty = conditions.penalty();
        this.rounding = rounding;
        this.tally = tally;
        this.closedTo = from;
    }

    /** Closes the days up to this one, which stays open; nothing was paid in them since they were last looked at. */
    void close(Iterable<Row> rows, LocalDate to) {
        if (!to.isAfter(closedTo)) {
            return;
        }
        if (penalty != null) {
            for (Row row : rows) {
                charge(row, penalty, to);
            }
        }
        closedTo = to;
    }

    private void charge(Row row, Penalty terms, LocalDate to) {
        LocalDate first = row.dueOn.plusDays(Math.max(terms.graceDays(), conditions.toleranceDays()) + 1L);
        BigDecimal base = terms.base() == Overdue.PRINCIPAL ? row.principalOpen() : row.aging();
        if (!row.ended || !first.isBefore(to) || row.aging().compareTo(conditions.toleranceAmount()) <= 0) {
            return;
        }
        switch (terms.every()) {
            case ONCE -> chargeOn(first, row, share(base, terms), to);
            case MONTH -> {
                for (int month = 0; first.plusMonths(month).isBefore(to); month++) {
                    chargeOn(first.plusMonths(month), row, share(base, terms), to);
                }
            }
            case DAY -> chargeDays(first, row, base, terms, to);
        }
    }

    private void chargeOn(LocalDate day, Row row, BigDecimal amount, LocalDate to) {
        if (!day.isBefore(closedTo) && day.isBefore(to)) {
            add(row, day, amount);
        }
    }

    /** By the day it is one growing charge, rounded as a whole. */
    private void chargeDays(LocalDate first, Row row, BigDecimal base, Penalty terms, LocalDate to) {
        LocalDate from = first.isAfter(closedTo) ? first : closedTo;
        BigDecimal before = rounding.amount(row.dailyPenalty);
        row.dailyPenalty = row.dailyPenalty.add(base.multiply(terms.percent())
                .multiply(BigDecimal.valueOf(DAYS.between(from, to)))
                .divide(YEAR_PERCENT, Rounding.EXACT));
        add(row, first, rounding.amount(row.dailyPenalty).subtract(before));
    }

    private void add(Row row, LocalDate day, BigDecimal amount) {
        BigDecimal within = amount.min(room());
        if (within.signum() > 0) {
            tally.penalties = tally.penalties.add(within);
            row.charges.add(new Row.Charge(Part.PENALTY, day, within));
        }
    }

    private BigDecimal room() {
        BigDecimal cap = penalty == null ? null : penalty.capPercent();
        return cap == null
                ? tally.disbursed.max(BigDecimal.ONE).movePointRight(6)
                : rounding.amount(tally.disbursed.multiply(cap).movePointLeft(2))
                        .subtract(tally.penalties);
    }

    private BigDecimal share(BigDecimal base, Penalty terms) {
        return rounding.amount(base.multiply(terms.percent()).movePointLeft(2));
    }
}
