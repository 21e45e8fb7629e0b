package org.ayni.reporting.dashboard.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;

/** How many consortia reached which milestone: a dot for each consortium. */
public record ConsortiaCard(String title, List<Milestone> milestones) {

    private static final int MOST_DOTS = 60;
    private static final List<String> FIGURES = List.of(
            "consortiaFormed",
            "consortiaMarketReady",
            "consortiaFeatured",
            "consortiaWithABorrower",
            "consortiaWithALoan");

    /** @param dots empty where there are too many to draw */
    public record Milestone(String title, String text, String exact, List<Dot> dots) {}

    /** @param kind {@code full}, {@code open} or {@code none}; @param at its middle, in percent of the line */
    public record Dot(String kind, String at) {}

    static ConsortiaCard of(Framework framework, Function<String, Value> figure, Writing writing) {
        BigDecimal all = figure.apply("consortia").number();
        BigDecimal ready = figure.apply("consortiaMarketReady").number();
        return new ConsortiaCard(
                all == null || ready == null
                        ? writing.words(OverviewWords.class).consortiaPlain()
                        : writing.words(OverviewWords.class).consortiaTitle(writing.count(all), writing.count(ready)),
                FIGURES.stream()
                        .map(code -> milestone(
                                framework.figure(code).title().in(writing.english()), figure.apply(code), all, writing))
                        .toList());
    }

    private static Milestone milestone(String title, Value value, @Nullable BigDecimal all, Writing writing) {
        BigDecimal number = value.number();
        int count = all == null || all.intValue() > MOST_DOTS ? 0 : all.intValue();
        if (number == null || all == null) {
            return new Milestone(title, writing.words().status(value.status()), "", dots(count, each -> "none"));
        }
        return new Milestone(
                title,
                writing.share(number.longValue(), all.longValue()),
                Writing.exact(number),
                dots(count, each -> each < number.intValue() ? "full" : "open"));
    }

    private static List<Dot> dots(int count, IntFunction<String> kind) {
        Scale scale = new Scale(BigDecimal.valueOf(Math.max(1, count)));
        return IntStream.range(0, count)
                .mapToObj(each ->
                        new Dot(kind.apply(each), scale.at(new BigDecimal("0.5").add(BigDecimal.valueOf(each)))))
                .toList();
    }
}
