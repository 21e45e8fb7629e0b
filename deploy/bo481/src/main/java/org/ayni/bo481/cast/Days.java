package org.ayni.bo481.cast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The calendar of the project. */
public final class Days {
    /** The grant agreement is signed; the story begins. */
    public static final LocalDate FIRST = LocalDate.of(2001, 9, 27);

    /** Two years and six months later it ends. */
    public static final LocalDate LAST = LocalDate.of(2004, 3, 27);

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(Month.JANUARY, 1), MonthDay.of(Month.DECEMBER, 25));

    private Days() {}

    /** The day itself, or the next one on which people work. */
    public static LocalDate working(LocalDate day) {
        LocalDate next = day;
        while (next.getDayOfWeek() == DayOfWeek.SUNDAY || HOLIDAYS.contains(MonthDay.from(next))) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** One day a week from the first one on. */
    public static List<LocalDate> weekly(LocalDate first, int times) {
        return IntStream.range(0, times)
                .mapToObj(week -> working(first.plusWeeks(week)))
                .toList();
    }

    /** The day for one of many things that are spread evenly from the first day to the last. */
    public static LocalDate spread(LocalDate first, LocalDate last, int place, int things) {
        long length = last.toEpochDay() - first.toEpochDay();
        return working(first.plusDays(length * place / things));
    }
}
