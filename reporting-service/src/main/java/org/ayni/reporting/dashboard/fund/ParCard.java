package org.ayni.reporting.dashboard.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.fund.LinePlot.Curve;
import org.ayni.reporting.fact.ArrearsReader.Band;
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
     * @param exact percent with two decimals; empty where there is none
     * @param amount the balance, or why there is none
     * @param withRestructured the percent with rescheduled loans at any days past due; empty where it is not known
     */
    public record Par(String label, String text, String exact, String amount, String withRestructured) {}

    /** More than so many days. */
    private record Over(int days, Function<Portfolio, BigDecimal> late, String kind) {}

    private static final List<Over> OVERS = List.of(
            new Over(1, Portfolio::over1, "thin"),
            new Over(30, Portfolio::over30, "strong"),
            new Over(90, Portfolio::over90, "dashed"));

    static ParCard of(@Nullable Portfolio newest, List<FundMoment> course, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        return new ParCard(
                words.parTitle(),
                newest == null ? words.parNoClose() : words.parSubtitle(writing.date(newest.day())),
                OVERS.stream().map(over -> par(over, newest, writing)).toList(),
                LinePlot.of(
                        new LinePlot.Heading(words.parOverTime(), words.parOverTimeSubtitle()),
                        course.stream().map(FundMoment::asOf).toList(),
                        OVERS.stream()
                                .map(over -> new Curve(
                                        words.parOver(over.days),
                                        over.kind,
                                        PositionCard.values(course, at -> percent(over, at.closed()))))
                                .toList(),
                        LEAST_TOP,
                        writing::percent,
                        writing));
    }

    private static Par par(Over over, @Nullable Portfolio it, Writing writing) {
        FundWords words = writing.words(FundWords.class);
        BigDecimal percent = percent(over, it);
        if (it == null || percent == null) {
            String why = it == null ? writing.words().status(Status.NO_RECORD) : words.noPortfolio();
            return new Par(words.parOver(over.days), Writing.NOTHING, "", why, "");
        }
        BigDecimal with = withRestructured(over, it);
        return new Par(
                words.parOver(over.days),
                writing.percent(percent),
                Writing.exact(percent),
                writing.money(over.late.apply(it)),
                with == null ? "" : words.withRestructured(writing.percent(with)));
    }

    private static @Nullable BigDecimal percent(Over over, @Nullable Portfolio it) {
        return it == null ? null : percent(over.late.apply(it), it.outstanding());
    }

    private static @Nullable BigDecimal withRestructured(Over over, Portfolio it) {
        if (it.bands().isEmpty()) {
            return null;
        }
        return percent(
                Stream.concat(
                                Stream.of(over.late.apply(it)),
                                it.bands().stream()
                                        .filter(band -> band.fromDays() <= over.days)
                                        .map(Band::restructured))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                it.outstanding());
    }

    private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
