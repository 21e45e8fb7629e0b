package org.ayni.credit.schedule;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;

/** How days become a part of a year; the rate of a period is the yearly rate times this part. */
public enum DayCount {
    /** Every month is a twelfth of a year; a part of an interval counts by its actual days (design rules 40, 42). */
    THIRTY_360("30/360", 360),
    ACT_360("ACT/360", 360),
    ACT_364("ACT/364", 364),
    ACT_365("ACT/365", 365),
    /** Each day counts in the year in which it lies: split at the year end, 1 January belonging to the new year. */
    ACT_ACT("ACT/ACT", 365);

    private final String code;
    private final int basis;

    DayCount(String code, int basis) {
        this.code = code;
        this.basis = basis;
    }

    /** The convention of that code, such as {@code 30/360}. */
    public static DayCount ofCode(String code) {
        return Arrays.stream(values())
                .filter(dayCount -> dayCount.code.equals(code))
                .findFirst()
                .orElseThrow(() -> ScheduleProblem.invalid(
                        "dayCount", "No se conoce la convención " + code + ".", "Unknown convention " + code + "."));
    }

    public String code() {
        return code;
    }

    /** The part of a year from one date to another inside the interval {@code start}–{@code end}. */
    YearFraction within(Frequency frequency, LocalDate start, LocalDate end, LocalDate from, LocalDate to) {
        return switch (this) {
            case THIRTY_360 -> YearFraction.partOf(frequency.nominalDays(), basis, days(from, to), days(start, end));
            case ACT_ACT -> byCalendarYear(from, to);
            default -> YearFraction.of(days(from, to), basis);
        };
    }

    /** An interval of mean length: a month is 30 days over the basis, whatever the calendar says (design rule 47). */
    YearFraction mean(Frequency frequency) {
        return YearFraction.of(frequency.nominalDays(), basis);
    }

    private static YearFraction byCalendarYear(LocalDate from, LocalDate to) {
        YearFraction sum = YearFraction.NONE;
        for (LocalDate start = from; start.isBefore(to); ) {
            LocalDate nextYear = LocalDate.of(start.getYear() + 1, 1, 1);
            LocalDate end = nextYear.isBefore(to) ? nextYear : to;
            sum = sum.plus(
                    YearFraction.of(days(start, end), Year.of(start.getYear()).length()));
            start = end;
        }
        return sum;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(DAYS.between(from, to));
    }
}
