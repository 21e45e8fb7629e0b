package org.ayni.reporting.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.ayni.kit.problem.Problem;
import org.ayni.reporting.framework.Framework;

/**
 * The days of a period. Periods are whole months, quarters, half-years or years of the calendar, cut at the project's
 * first and last day.
 *
 * @param code 2002-M03, 2002-Q1, 2002-H1 or 2002
 */
record Span(String code, LocalDate startsOn, LocalDate endsOn) {

    static List<Span> all(Framework.Calendar calendar) {
        List<Span> spans = new ArrayList<>();
        YearMonth month = first(calendar);
        while (!month.atDay(1).isAfter(calendar.ends())) {
            YearMonth last = month.plusMonths(calendar.months() - 1L);
            spans.add(new Span(
                    code(month, calendar.months()),
                    later(month.atDay(1), calendar.begins()),
                    earlier(last.atEndOfMonth(), calendar.ends())));
            month = last.plusMonths(1);
        }
        return spans;
    }

    /** The period of this code; 404 where there is none. */
    static Span of(Framework.Calendar calendar, String code) {
        return all(calendar).stream()
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("period", code));
    }

    private static YearMonth first(Framework.Calendar calendar) {
        int months = calendar.months();
        YearMonth begins = YearMonth.from(calendar.begins());
        return begins.withMonth((begins.getMonthValue() - 1) / months * months + 1);
    }

    private static String code(YearMonth month, int months) {
        int number = (month.getMonthValue() - 1) / months + 1;
        return switch (months) {
            case 1 -> "%d-M%02d".formatted(month.getYear(), number);
            case 3 -> month.getYear() + "-Q" + number;
            case 6 -> month.getYear() + "-H" + number;
            case 12 -> String.valueOf(month.getYear());
            default -> throw new IllegalArgumentException("periods of " + months + " months");
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
