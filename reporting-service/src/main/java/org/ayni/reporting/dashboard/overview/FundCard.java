package org.ayni.reporting.dashboard.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Commitment;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;

/**
 * What was promised, can be lent and is lent, on one scale, with the line at the capacity.
 *
 * @param ofDeposit the portfolio in percent of the deposit
 * @param ofCapacity the portfolio in percent of the capacity; the two are never one
 */
public record FundCard(String title, List<Bar> bars, Use ofDeposit, Use ofCapacity) {

    /**
     * A utilisation.
     *
     * @param exact percent with two decimals; empty where there is none
     * @param width its bar from 0 to 100 %; null: hatched
     * @param status the word on the hatch; empty where there is a percent
     * @param why there is none; empty where there is one
     */
    public record Use(String text, String exact, @Nullable String width, String status, String why) {}

    private static final List<String> FIGURES = List.of("capacity", "deposit", "disbursed", "outstanding");

    /** The position of the fund. */
    public static FundCard of(Framework framework, Function<String, Value> figure, Writing writing) {
        OverviewWords words = writing.words(OverviewWords.class);
        Commitment promised = framework.commitments().getFirst();
        BigDecimal capacity = figure.apply("capacity").number();
        Scale scale = Scale.upTo(
                Stream.concat(Stream.of(promised.total()), FIGURES.stream().map(code -> figure.apply(code)
                                .number()))
                        .filter(java.util.Objects::nonNull)
                        .toList());
        String mark = capacity == null ? null : scale.at(capacity);
        List<Bar> bars = new ArrayList<>();
        bars.add(promised(promised, capacity, scale, writing));
        bars.add(bar(words.capacity(), figure.apply("capacity"), "light", scale, mark, writing));
        bars.add(bar(words.deposit(), figure.apply("deposit"), "half", scale, mark, writing));
        bars.add(bar(
                words.disbursed(writing.count(figure.apply("loans").number())),
                figure.apply("disbursed"),
                "solid",
                scale,
                mark,
                writing));
        bars.add(bar(words.outstanding(), figure.apply("outstanding"), "solid", scale, mark, writing));
        return new FundCard(
                title(figure, writing),
                bars,
                use(figure.apply("utilisationOfDeposits"), writing),
                use(figure.apply("utilisationOfCapacity"), writing));
    }

    /** Only where neither is known is there nothing to say. */
    private static String title(Function<String, Value> figure, Writing writing) {
        OverviewWords words = writing.words(OverviewWords.class);
        BigDecimal used = figure.apply("utilisationOfCapacity").number();
        BigDecimal capacity = figure.apply("capacity").number();
        BigDecimal outstanding = figure.apply("outstanding").number();
        if (used != null) {
            return words.fundTitle(writing.count(used.setScale(0, RoundingMode.HALF_UP)));
        }
        if (capacity == null) {
            return outstanding == null ? words.fundUnknown() : words.fundNoCapacity(writing.money(outstanding));
        }
        return outstanding == null
                ? words.fundNoPortfolio(writing.money(capacity))
                : words.fundNothing(writing.money(outstanding));
    }

    private static Bar promised(Commitment it, @Nullable BigDecimal capacity, Scale scale, Writing writing) {
        OverviewWords words = writing.words(OverviewWords.class);
        String label = words.promised(writing.count(it.consortia()), writing.count(it.averageAmount()));
        String text = writing.money(it.total());
        String exact = Writing.exact(it.total());
        String mark = capacity == null ? null : scale.at(capacity);
        if (capacity == null || capacity.signum() == 0 || it.total().compareTo(capacity) <= 0) {
            return new Bar(label, "", text, exact, "outline", scale.at(it.total()), mark, null);
        }
        String times = writing.decimal(it.total().divide(capacity, 2, RoundingMode.HALF_UP), 2);
        return new Bar(
                label,
                words.timesCapacity(times),
                text,
                exact,
                "outline",
                scale.at(capacity),
                mark,
                new Bar.Beyond(scale.at(capacity), scale.between(capacity, it.total())));
    }

    private static Bar bar(
            String label, Value value, String kind, Scale scale, @Nullable String mark, Writing writing) {
        BigDecimal number = value.number();
        return number == null
                ? new Bar(
                        label,
                        "",
                        writing.words().status(value.status()),
                        "",
                        "none",
                        mark == null ? "100%" : mark,
                        mark,
                        null)
                : new Bar(label, "", writing.money(number), Writing.exact(number), kind, scale.at(number), mark, null);
    }

    private static Use use(Value value, Writing writing) {
        BigDecimal number = value.number();
        Reason reason = value.reason();
        return number == null
                ? new Use(
                        Writing.NOTHING,
                        "",
                        null,
                        writing.words().status(value.status()),
                        reason == null ? "" : writing.words().reason(reason))
                : new Use(
                        writing.percent(number),
                        Writing.exact(number),
                        new Scale(BigDecimal.valueOf(100)).at(number),
                        "",
                        "");
    }
}
