package org.ayni.reporting.disaggregation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.PercentOfTarget;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;

/** Reads an indicator at several dates. */
@Singleton
public class SeriesReader {

    private final FigureService figures;

    SeriesReader(FigureService figures) {
        this.figures = figures;
    }

    /**
     * Which series.
     *
     * @param from null: when measuring begins
     * @param asOf null: the business date
     * @param knownAt as for {@link FigureService#read}
     */
    public record Asked(
            String code,
            Framework.Way way,
            Series.Step step,
            @Nullable LocalDate from,
            @Nullable LocalDate asOf,
            @Nullable String knownAt) {}

    /** The value at the end of each step, and at the last date; 404 where there is no such indicator. */
    public Series read(Asked asked) {
        return figures.read(asked.asOf(), asked.knownAt(), all -> of(asked, all));
    }

    /** The same up to the date of figures that are being read, from their snapshot. */
    public static Series of(Asked asked, Figures all) {
        Framework.Indicator indicator = all.framework().indicator(asked.code());
        LocalDate last = all.moment().asOf();
        LocalDate first = asked.from() == null ? earlier(indicator.measuredFrom(), last) : asked.from();
        List<Series.Point> points = Series.dates(first, last, asked.step()).stream()
                .map(all::at)
                .map(each -> point(indicator, asked.way(), each))
                .toList();
        return new Series(asked.code(), asked.way().name(), asked.knownAt(), points);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Series.Point point(Framework.Indicator indicator, Framework.Way way, Figures all) {
        Value value = all.value(indicator, way);
        PercentOfTarget percent = PercentOfTarget.of(value.number(), indicator.target());
        return new Series.Point(
                all.moment().asOf(),
                value.number(),
                value.status(),
                value.reason(),
                value.coverage(),
                percent.percent(),
                percent.reason());
    }
}
