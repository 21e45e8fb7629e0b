package org.ayni.credit.schedule;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.ayni.credit.schedule.ScheduleTerms.WorkingDays;

/**
 * The due dates of rows 1 to {@code count}, each stepped from the seed and never from the date before it, so that a
 * seed on the 31st comes back to the 31st after February; and the part of a year between any two dates.
 *
 * @param shift intervals from the seed to row 0: −1 when the seed is the first due date, 0 when it is the disbursement
 */
public record DueDates(
        LocalDate seed, int shift, Frequency frequency, DayCount dayCount, int count, WorkingDays workingDays) {

    public static DueDates of(ScheduleTerms terms) {
        LocalDate first = terms.firstDueOn();
        return new DueDates(
                first == null ? terms.disbursedOn() : first,
                first == null ? 0 : -1,
                terms.frequency(),
                terms.dayCount(),
                terms.instalments(),
                terms.workingDays());
    }

    /** What is left after so many rows, with the seed as it was: for a contract that is re-priced. */
    public DueDates after(int rows) {
        return new DueDates(seed, shift + rows, frequency, dayCount, count - rows, workingDays);
    }

    /** The same rows so many intervals later. */
    public DueDates shifted(int intervals) {
        return new DueDates(seed, shift + intervals, frequency, dayCount, count, workingDays);
    }

    /** Where the interest of a row ends; row 0 is the nominal start of the first period, earlier rows go on back. */
    public LocalDate nominal(int row) {
        return frequency.step(seed, row + shift);
    }

    /** When the row is payable: the nominal date, moved off non-working days. */
    public LocalDate dueOn(int row) {
        return workingDays.moved(nominal(row));
    }

    public List<LocalDate> all() {
        return IntStream.rangeClosed(1, count).mapToObj(this::dueOn).toList();
    }

    /** The row in whose period the date lies: its due date is the first one after the date. */
    public int rowOf(LocalDate date) {
        int row = 1 + Math.toIntExact(DAYS.between(nominal(0), date) / frequency.nominalDays());
        while (!date.isBefore(nominal(row))) {
            row++;
        }
        while (date.isBefore(nominal(row - 1))) {
            row--;
        }
        return row;
    }

    /** The part of a year from one date to another, interval by interval (design rules 40 and 42). */
    public YearFraction fraction(LocalDate from, LocalDate to) {
        YearFraction sum = YearFraction.NONE;
        int row = rowOf(from);
        for (LocalDate start = from; start.isBefore(to); row++) {
            LocalDate end = nominal(row).isBefore(to) ? nominal(row) : to;
            sum = sum.plus(dayCount.within(frequency, nominal(row - 1), nominal(row), start, end));
            start = end;
        }
        return sum;
    }

    /** The whole interval that ends with the row. */
    YearFraction interval(int row) {
        LocalDate start = nominal(row - 1);
        LocalDate end = nominal(row);
        return dayCount.within(frequency, start, end, start, end);
    }
}
