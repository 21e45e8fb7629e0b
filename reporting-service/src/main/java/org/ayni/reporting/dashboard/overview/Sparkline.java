package org.ayni.reporting.dashboard.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's course in a cell: a column for each slot with a value, from zero on the row's own scale. Slots without
 * one are hatched, neighbours together. Across in percent, upwards in pixels.
 *
 * @param spoken all of it in words
 */
public record Sparkline(List<Column> columns, List<Gap> gaps, String spoken) {

    /** The pixel from the top where zero lies, and the longest column. */
    private static final int ORIGIN = 26;

    private static final int HEIGHT = 24;

    /** What is more than zero is never drawn as nothing, however small it is beside the largest. */
    private static final int LEAST = 3;

    /** The stub of a true zero lies across the origin, and no column does. */
    private static final int STUB = 4;

    /** In hundredths of a slot: the room between a column and its slot's edge, and that of a stub or a gap. */
    private static final int ROOM = 15;

    private static final int LITTLE_ROOM = 6;

    /** A slot with a value. */
    public record Column(String x, String width, int y, int height, boolean isZero) {}

    /** One slot or several without a value. */
    public record Gap(String x, String width) {}

    static Sparkline of(List<LocalDate> dates, List<@Nullable BigDecimal> numbers, Writing writing) {
        Scale scale = Scale.upTo(numbers.stream().filter(Objects::nonNull).toList());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            BigDecimal number = numbers.get(i);
            if (number != null) {
                columns.add(column(i, numbers.size(), number, scale));
            }
        }
        return new Sparkline(columns, gaps(numbers), spoken(dates, numbers, writing));
    }

    private static Column column(int slot, int slots, BigDecimal number, Scale scale) {
        if (number.signum() == 0) {
            return new Column(
                    from(slot, slots, LITTLE_ROOM), over(1, slots, LITTLE_ROOM), ORIGIN - STUB / 2, STUB, true);
        }
        int height = number.multiply(BigDecimal.valueOf(HEIGHT))
                .divide(scale.end(), 0, RoundingMode.HALF_UP)
                .max(BigDecimal.valueOf(LEAST))
                .intValueExact();
        return new Column(from(slot, slots, ROOM), over(1, slots, ROOM), ORIGIN - height, height, false);
    }

    private static List<Gap> gaps(List<@Nullable BigDecimal> numbers) {
        List<Gap> gaps = new ArrayList<>();
        int begins = 0;
        for (int i = 0; i <= numbers.size(); i++) {
            if (i == numbers.size() || numbers.get(i) != null) {
                if (begins < i) {
                    gaps.add(new Gap(
                            from(begins, numbers.size(), LITTLE_ROOM), over(i - begins, numbers.size(), LITTLE_ROOM)));
                }
                begins = i + 1;
            }
        }
        return gaps;
    }

    private static String spoken(List<LocalDate> dates, List<@Nullable BigDecimal> numbers, Writing writing) {
        OverviewWords words = writing.words(OverviewWords.class);
        if (numbers.stream().allMatch(Objects::isNull)) {
            return words.trendNever();
        }
        int last = dates.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> (i == last ? writing.date(dates.get(i)) : writing.halfYear(dates.get(i))) + ": "
                        + spoken(numbers.get(i), words, writing))
                .collect(Collectors.joining("; "));
    }

    private static String spoken(@Nullable BigDecimal number, OverviewWords words, Writing writing) {
        if (number == null) {
            return words.trendNothing();
        }
        return writing.count(number)
                + (number.signum() == 0 ? " " + writing.words().zero() : "");
    }

    private static String from(int slot, int slots, int room) {
        return hundredths(slot * 100 + room, slots);
    }

    private static String over(int slot, int slots, int room) {
        return hundredths(slot * 100 - 2 * room, slots);
    }

    private static String hundredths(int hundredths, int slots) {
        return new Scale(BigDecimal.valueOf(100L * slots)).at(BigDecimal.valueOf(hundredths));
    }
}
