package org.ayni.reporting.dashboard.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.disaggregation.Series.Point;
import org.jspecify.annotations.Nullable;

/**
 * The value over time as a step line. Dates without a value are gaps: hatched, never joined.
 *
 * @param targetY the height of the target's line, in pixels from the top
 * @param steps the pieces of the line
 * @param gaps spans without a value
 */
public record SeriesCard(
        String title,
        String subtitle,
        List<Spot> spots,
        List<Step> steps,
        List<Gap> gaps,
        List<Tick> ticks,
        int targetY) {

    /** Height of the plot, and the room above it for the labels. */
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(160);

    private static final int TOP = 24;
    private static final int MOST_TICKS = 7;

    /**
     * A date.
     *
     * @param y in pixels; null where there is no value
     * @param half "S1", below the axis
     * @param status what stands in the value's place
     * @param isLabelled the value stands at the spot
     * @param isTick the half-year stands below it
     */
    public record Spot(
            String x,
            @Nullable Integer y,
            String half,
            String year,
            String value,
            String exact,
            String status,
            boolean isLabelled,
            boolean isTick) {}

    /** A level and the way up or down to it. */
    public record Step(String fromX, String toX, int fromY, int toY) {}

    public record Gap(String x, String width, String middle) {}

    public record Tick(int y, String text) {}

    /** @param target where the line to compare with lies; @param unit in words */
    public static SeriesCard of(List<Point> points, BigDecimal target, String unit, Writing writing) {
        Scale scale = Scale.upTo(Stream.concat(
                        Stream.of(target), points.stream().map(Point::value).filter(Objects::nonNull))
                .toList());
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            spots.add(spot(points, i, scale, writing));
        }
        long known = points.stream().filter(each -> each.value() != null).count();
        IndicatorWords words = writing.words(IndicatorWords.class);
        String title = known == 0
                ? words.seriesNone()
                : known == 1
                        ? words.seriesOne()
                        : words.seriesMany(
                                (int) known, writing.count(points.getLast().value()));
        return new SeriesCard(
                title,
                words.seriesSubtitle(unit),
                spots,
                steps(spots),
                gaps(points),
                Stream.of(BigDecimal.ZERO, scale.end().divide(BigDecimal.TWO), scale.end())
                        .map(each -> new Tick(y(each, scale), writing.count(each)))
                        .toList(),
                y(target, scale));
    }

    private static Spot spot(List<Point> points, int i, Scale scale, Writing writing) {
        Point point = points.get(i);
        BigDecimal value = point.value();
        boolean last = i == points.size() - 1;
        String[] halfYear = writing.halfYear(point.asOf()).split(" ");
        int apart = (points.size() + MOST_TICKS - 1) / MOST_TICKS;
        return new Spot(
                at(points.size(), new BigDecimal(i).add(new BigDecimal("0.5"))),
                value == null ? null : y(value, scale),
                halfYear[0],
                halfYear[1],
                writing.count(value),
                Writing.exact(value),
                writing.words().status(point.status()),
                last,
                (points.size() - 1 - i) % apart == 0);
    }

    private static List<Step> steps(List<Spot> spots) {
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < spots.size(); i++) {
            Integer from = spots.get(i - 1).y();
            Integer to = spots.get(i).y();
            if (from != null && to != null) {
                steps.add(new Step(spots.get(i - 1).x(), spots.get(i).x(), from, to));
            }
        }
        return steps;
    }

    private static List<Gap> gaps(List<Point> points) {
        List<Gap> gaps = new ArrayList<>();
        int begins = -1;
        for (int i = 0; i <= points.size(); i++) {
            boolean unknown = i < points.size() && points.get(i).value() == null;
            if (unknown && begins < 0) {
                begins = i;
            } else if (!unknown && begins >= 0) {
                BigDecimal width = new BigDecimal(i - begins);
                gaps.add(new Gap(
                        at(points.size(), new BigDecimal(begins)),
                        at(points.size(), width),
                        at(points.size(), new BigDecimal(begins).add(width.divide(BigDecimal.TWO)))));
                begins = -1;
            }
        }
        return gaps;
    }

    private static String at(int points, BigDecimal place) {
        return new Scale(BigDecimal.valueOf(points)).at(place);
    }

    private static int y(BigDecimal value, Scale scale) {
        return TOP
                + HEIGHT.subtract(value.multiply(HEIGHT).divide(scale.end(), 0, RoundingMode.HALF_UP))
                        .intValue();
    }
}
