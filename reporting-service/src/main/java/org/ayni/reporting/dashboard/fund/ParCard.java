package org.ayni.reporting.dashboard.fund;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.fund.LinePlot.Curve;
import org.ayni.reporting.fact.ArrearsReader.Band;
import org.ayni.reporting.fact.ArrearsReader.Late;
import org.ayni.reporting.fact.ArrearsReader.Portfolio;
import org.ayni.reporting.indicator.Status;
import org.jspecify.annotations.Nullable;

/**
 * Portfolio at risk: the full balance of loans past due by more than so many days, in percent of what is outstanding
 * (design rule 64). Where nothing is outstanding there is no percent, never 0 %.
 */
public record ParCard(String title, String subtitle, List<Par> numbers, LinePlot course) {

    private static final BigDecimal LEAST_TOP = BigDecimal.TEN;

    /**
     * One of the three.
     *
     * @param exact percent with ten decimals; empty where there is none
     * @param amount the balance, or why there is none
     * @param withRestructured the percent with rescheduled loans at any days past due; empty where it is not known
     */
    public record Par(String label, String text, String exact, String amount, String withRestructured) {}

    static ParCard of(@Nullable Portfolio newest, List<FundMoment> course, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        return new ParCard(
                title(newest, writing),
                newest == null ? words.parNoClose() : words.parSubtitle(writing.date(newest.day())),
                Arrays.stream(Late.values())
                        .map(late -> par(late, newest, writing))
                        .toList(),
                LinePlot.of(
                        new LinePlot.Heading(courseTitle(course, writing), words.parOverTimeSubtitle()),
                        course.stream().map(FundMoment::asOf).toList(),
                        Arrays.stream(Late.values())
                                .map(late -> new Curve(
                                        words.parOver(late.days()),
                                        line(late),
                                        PositionPlot.values(course, at -> percent(late, at.closed()))))
                                .toList(),
                        LEAST_TOP,
                        writing::percent,
                        writing));
    }

    /** Whether none of the three has a value: there is something to hatch. */
    public boolean isNone() {
        return numbers.stream().allMatch(each -> each.exact().isEmpty());
    }

    private static String title(@Nullable Portfolio it, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        if (it == null) {
            return words.parUnknown();
        }
        BigDecimal percent = percent(Late.OVER_30, it);
        return percent == null ? words.noPortfolio() : words.parTitle(writing.percent(percent));
    }

    /** When most was late by more than 30 days; the first of several such dates. */
    private static String courseTitle(List<FundMoment> course, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        FundMoment worst = null;
        BigDecimal most = null;
        for (FundMoment each : course) {
            BigDecimal percent = percent(Late.OVER_30, each.closed());
            if (percent != null && (most == null || percent.compareTo(most) > 0)) {
                worst = each;
                most = percent;
            }
        }
        if (worst == null || most == null) {
            return words.parNever();
        }
        return most.signum() == 0
                ? words.parAlwaysZero()
                : words.parLargest(writing.percent(most), writing.date(worst.asOf()));
    }

    private static String line(Late late) {
        return switch (late) {
            case OVER_1 -> "thin";
            case OVER_30 -> "strong";
            case OVER_90 -> "dashed";
        };
    }

    private static Par par(Late late, @Nullable Portfolio it, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        String label = words.parOver(late.days());
        BigDecimal percent = percent(late, it);
        if (it == null || percent == null) {
            String why = it == null ? writing.words().status(Status.NO_RECORD) : words.noPortfolio();
            return new Par(label, Writing.NOTHING, "", why, "");
        }
        BigDecimal with = withRestructured(late, it);
        return new Par(
                label,
                writing.percent(percent),
                Writing.exact(percent),
                writing.money(it.over(late)),
                with == null ? "" : words.withRestructured(writing.percent(with)));
    }

    private static @Nullable BigDecimal percent(Late late, @Nullable Portfolio it) {
        return it == null ? null : it.percent(it.over(late));
    }

    private static @Nullable BigDecimal withRestructured(Late late, Portfolio it) {
        if (it.bands().isEmpty()) {
            return null;
        }
        return it.percent(Stream.concat(
                        Stream.of(it.over(late)),
                        it.bands().stream()
                                .filter(band -> band.fromDays() <= late.days())
                                .map(Band::restructured))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
