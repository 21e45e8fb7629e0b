package org.ayni.reporting.dashboard.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Several step lines over the same dates, each with its name at its end. A date without a value is a gap in its line,
 * never joined; where no line has a value the plot is hatched.
 *
 * @param names of all lines, in the order of the table's columns
 * @param unknown names of the lines that have no value at all
 */
public record LinePlot(
        String title,
        String subtitle,
        List<String> names,
        List<Line> lines,
        List<String> unknown,
        List<Gap> gaps,
        List<Tick> ticks,
        List<Day> days,
        List<Row> rows) {

    private static final BigDecimal HEIGHT = BigDecimal.valueOf(160);
    private static final int TOP = 24;
    private static final int BETWEEN_LABELS = 17;
    /** A longer one would not fit beside the axis on the narrowest screen: the name then stands alone. */
    private static final int LONGEST_LABEL = 24;

    private static final int MOST_DAYS = 7;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * What is drawn.
     *
     * @param kind of line: {@code strong}, {@code dashed}, {@code thin}, or {@code wide}, on which another one shows
     * @param values one a date; null where there is none
     */
    record Curve(String name, String kind, List<@Nullable BigDecimal> values) {}

    /** What stands above. */
    record Heading(String title, String subtitle) {}

    /**
     * A line.
     *
     * @param label its name with its value at the last date; the name alone where that date has none
     * @param labelY the label's height in pixels from the top, beside the last value that there is
     */
    public record Line(String name, String kind, List<Step> steps, List<Spot> spots, String label, int labelY) {}

    /** A level and the way up or down to the next. */
    public record Step(String fromX, String toX, int fromY, int toY) {}

    /** A value. */
    public record Spot(String x, int y) {}

    /** A span where nothing is known. */
    public record Gap(String x, String width) {}

    /** A height of the axis. */
    public record Tick(int y, String text) {}

    /** A date below the axis. */
    public record Day(String x, String half, String year) {}

    /** A date of the table. */
    public record Row(String date, List<Cell> cells) {}

    /** A value of the table; exact is empty where there is none. */
    public record Cell(String text, String exact) {}

    static LinePlot of(
            Heading heading,
            List<LocalDate> dates,
            List<Curve> curves,
            BigDecimal least,
            Function<@Nullable BigDecimal, String> text,
            Writing writing) {
        Scale scale = Scale.upTo(Stream.concat(
                        Stream.of(least),
                        curves.stream().flatMap(each -> each.values().stream()).filter(Objects::nonNull))
                .toList());
        return new LinePlot(
                heading.title,
                heading.subtitle,
                curves.stream().map(Curve::name).toList(),
                apart(curves.stream()
                        .filter(LinePlot::isKnown)
                        .map(each -> line(each, scale, text))
                        .toList()),
                curves.stream().filter(each -> !isKnown(each)).map(Curve::name).toList(),
                gaps(dates.size(), curves),
                Stream.of(BigDecimal.ZERO, scale.end().divide(BigDecimal.TWO), scale.end())
                        .map(each -> new Tick(y(each, scale), text.apply(each)))
                        .toList(),
                days(dates, writing),
                rows(dates, curves, text, writing));
    }

    private static boolean isKnown(Curve curve) {
        return curve.values().stream().anyMatch(Objects::nonNull);
    }

    private static Line line(Curve curve, Scale scale, Function<@Nullable BigDecimal, String> text) {
        List<@Nullable BigDecimal> values = curve.values();
        List<Step> steps = new ArrayList<>();
        List<Spot> spots = new ArrayList<>();
        BigDecimal before = null;
        BigDecimal last = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value != null) {
                spots.add(new Spot(x(values.size(), i), y(value, scale)));
                last = value;
            }
            if (value != null && before != null) {
                steps.add(new Step(x(values.size(), i - 1), x(values.size(), i), y(before, scale), y(value, scale)));
            }
            before = value;
        }
        BigDecimal end = values.getLast();
        String label = end == null ? curve.name() : curve.name() + " " + text.apply(end);
        return new Line(
                curve.name(),
                curve.kind(),
                steps,
                spots,
                label.length() > LONGEST_LABEL ? curve.name() : label,
                y(last, scale) - 8);
    }

    /** Names at the lines' ends do not touch: who would stand on another moves up. The order of drawing stays. */
    private static List<Line> apart(List<Line> lines) {
        Map<String, Line> placed = new HashMap<>();
        int limit = Integer.MAX_VALUE;
        for (Line line : lines.stream()
                .sorted(Comparator.comparing(Line::labelY).reversed())
                .toList()) {
            int y = Math.min(line.labelY(), limit);
            placed.put(line.name(), new Line(line.name(), line.kind(), line.steps(), line.spots(), line.label(), y));
            limit = y - BETWEEN_LABELS;
        }
        return lines.stream()
                .map(line -> placed.getOrDefault(line.name(), line))
                .toList();
    }

    private static List<Gap> gaps(int dates, List<Curve> curves) {
        List<Gap> gaps = new ArrayList<>();
        int begins = -1;
        for (int i = 0; i <= dates; i++) {
            int at = i;
            boolean unknown =
                    i < dates && curves.stream().allMatch(each -> each.values().get(at) == null);
            if (unknown && begins < 0) {
                begins = i;
            } else if (!unknown && begins >= 0) {
                gaps.add(new Gap(place(dates, new BigDecimal(begins)), place(dates, new BigDecimal(i - begins))));
                begins = -1;
            }
        }
        return gaps;
    }

    private static List<Day> days(List<LocalDate> dates, Writing writing) {
        int apart = (dates.size() + MOST_DAYS - 1) / MOST_DAYS;
        List<Day> days = new ArrayList<>();
        for (int i = (dates.size() - 1) % apart; i < dates.size(); i += apart) {
            String[] half = writing.halfYear(dates.get(i)).split(" ");
            days.add(new Day(x(dates.size(), i), half[0], half[1]));
        }
        return days;
    }

    private static List<Row> rows(
            List<LocalDate> dates, List<Curve> curves, Function<@Nullable BigDecimal, String> text, Writing writing) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            int at = i;
            rows.add(new Row(
                    writing.date(dates.get(i)),
                    curves.stream()
                            .map(each -> each.values().get(at))
                            .map(each -> new Cell(text.apply(each), Writing.exact(each)))
                            .toList()));
        }
        return rows;
    }

    private static String x(int dates, int i) {
        return place(dates, new BigDecimal(i).add(HALF));
    }

    private static String place(int dates, BigDecimal at) {
        return new Scale(BigDecimal.valueOf(dates)).at(at);
    }

    private static int y(BigDecimal value, Scale scale) {
        return TOP
                + HEIGHT.subtract(value.multiply(HEIGHT).divide(scale.end(), 0, RoundingMode.HALF_UP))
                        .intValue();
    }
}
