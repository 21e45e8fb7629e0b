package org.ayni.credit.servicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.credit.product.Conditions;
import org.ayni.credit.product.Conditions.Part;
import org.ayni.credit.schedule.Rounding;

/**
 * A new schedule on what is owed. Unpaid interest and charges are never capitalised: the new rows carry them in equal
 * parts without interest; the rating gets no better until three rows are paid on time (design rule 52).
 *
 * @param firstRow where the new rows begin
 * @param ratingBefore on the day of the reschedule
 */
record Restructuring(int firstRow, String ratingBefore) {

    private static final int ROWS_ON_TIME = 3;

    static Restructuring begin(Conditions conditions, RunningSchedule schedule, LocalDate on, String rating) {
        schedule.project(on);
        return new Restructuring(schedule.rows().size(), rating);
    }

    void carry(RunningSchedule schedule, Terms terms, int instalments, Tally tally, LocalDate on) {
        BigDecimal interest =
                schedule.accrued(on).subtract(tally.interestSettled()).max(BigDecimal.ZERO);
        BigDecimal penalties = open(schedule.rows(), Part.PENALTY);
        BigDecimal fees = open(schedule.rows(), Part.FEE);
        schedule.restart(terms, tally.outstanding(), instalments, on);
        List<Row> rows = schedule.remaining();
        Rounding rounding = terms.schedule().rounding();
        BigDecimal rest = interest.add(penalties).add(fees);
        BigDecimal part = rounding.amount(rest.divide(BigDecimal.valueOf(rows.size()), Rounding.EXACT));
        for (Row row : rows) {
            BigDecimal mine = row == rows.getLast() ? rest : part.min(rest);
            rest = rest.subtract(mine);
            BigDecimal ofPenalties = mine.min(penalties);
            BigDecimal ofFees = mine.subtract(ofPenalties).min(fees);
            penalties = penalties.subtract(ofPenalties);
            fees = fees.subtract(ofFees);
            add(row, Part.PENALTY, ofPenalties);
            add(row, Part.FEE, ofFees);
            row.carriedInterest = mine.subtract(ofPenalties).subtract(ofFees);
        }
    }

    String rating(String byDays, List<Row> rows) {
        long onTime = rows.subList(firstRow, rows.size()).stream()
                .filter(row -> row.settledOn != null && !row.settledOn.isAfter(row.dueOn))
                .count();
        return onTime < ROWS_ON_TIME && byDays.compareTo(ratingBefore) < 0 ? ratingBefore : byDays;
    }

    private static void add(Row row, Part kind, BigDecimal amount) {
        if (amount.signum() > 0) {
            row.charges.add(new Row.Charge(kind, row.dueOn, amount));
        }
    }

    private static BigDecimal open(List<Row> rows, Part kind) {
        return rows.stream().map(row -> row.chargesOpen(kind)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
