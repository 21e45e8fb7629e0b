package org.ayni.reporting.dashboard.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ayni.kit.money.Money;
import org.ayni.reporting.Choice;
import org.ayni.reporting.dashboard.Bar;
import org.ayni.reporting.dashboard.Only;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Pill;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.overview.QualityCard;
import org.ayni.reporting.indicator.FigureView;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.quality.ConsistencyView;
import org.ayni.reporting.quality.ConsistencyView.CheckView;
import org.ayni.reporting.quality.ConsistencyView.RuleView;
import org.jspecify.annotations.Nullable;

/**
 * Rules between figures, and the checks of the report's own numbers.
 *
 * @param only says which checks are shown; null: all
 */
public record QualityPage(
        QualityCard summary,
        List<Pill> filters,
        List<Rule> rules,
        String checksTitle,
        @Nullable Only only,
        List<CheckLine> checks) {

    /** @param holds whether it does; it is violated or could not be checked otherwise */
    public record Rule(String title, String outcome, boolean holds, String source, List<Bar> bars) {}

    /** @param tone in words */
    public record CheckLine(
            String code,
            String title,
            String computed,
            String reported,
            String verdict,
            boolean isDoubt,
            String note) {}

    static QualityPage of(Figures all, @Nullable Tone only, PageQuery query, Writing writing) {
        ConsistencyView view = ConsistencyView.of(all, query.knownAt(), writing.english());
        List<CheckLine> checks = view.checks().stream()
                .filter(each -> only == null || Tone.of(each.verdict()) == only)
                .map(each -> line(each, writing))
                .toList();
        return new QualityPage(
                QualityCard.of(all, writing),
                filters(view, only, query, writing),
                view.rules().stream().map(each -> rule(each, writing)).toList(),
                writing.words(QualityWords.class).checksTitle(view.checks().size()),
                only == null
                        ? null
                        : Only.of(
                                writing.words(QualityWords.class).tone(only),
                                checks.size(),
                                view.checks().size(),
                                List.of("state"),
                                query.here(),
                                writing),
                checks);
    }

    private static List<Pill> filters(ConsistencyView view, @Nullable Tone only, PageQuery query, Writing writing) {
        return Pill.of(
                "state",
                only == null ? null : Choice.word(only),
                new Pill.Option("", "", writing.words().all(), view.checks().size()),
                Stream.of(Tone.values())
                        .map(tone -> new Pill.Option(
                                "",
                                Choice.word(tone),
                                writing.words(QualityWords.class).tone(tone),
                                view.checks().stream()
                                        .filter(each -> Tone.of(each.verdict()) == tone)
                                        .count()))
                        .toList(),
                query.here());
    }

    private static Rule rule(RuleView it, Writing writing) {
        QualityWords words = writing.words(QualityWords.class);
        List<FigureView> figures =
                Stream.concat(it.left().stream(), Stream.of(it.right())).toList();
        Scale scale = Scale.upTo(figures.stream()
                .map(QualityPage::number)
                .filter(Objects::nonNull)
                .toList());
        String outcome =
                switch (it.outcome()) {
                    case "HOLDS" -> words.ruleHolds();
                    case "VIOLATED" -> words.ruleViolated();
                    default -> words.ruleNotChecked();
                };
        return new Rule(
                it.title(),
                outcome,
                it.outcome().equals("HOLDS"),
                it.source(),
                figures.stream()
                        .map(each -> bar(each, each == it.right(), number(it.right()), scale, writing))
                        .toList());
    }

    private static Bar bar(FigureView it, boolean limit, @Nullable BigDecimal right, Scale scale, Writing writing) {
        BigDecimal number = number(it);
        String mark = right == null ? null : scale.at(right);
        if (number == null) {
            return new Bar(it.title(), "", writing.words().status(it.status()), "", "none", "100%", mark, null);
        }
        String text = it.amount() == null ? writing.count(number) : writing.money(number);
        return new Bar(
                it.title(), "", text, Writing.exact(number), limit ? "light" : "solid", scale.at(number), mark, null);
    }

    private static @Nullable BigDecimal number(FigureView it) {
        Money amount = it.amount();
        return amount == null ? it.value() : amount.amount();
    }

    private static CheckLine line(CheckView it, Writing writing) {
        return new CheckLine(
                it.code(),
                it.title(),
                writing.count(it.computed()),
                writing.count(it.reported()),
                writing.words(QualityWords.class).verdict(it.verdict()),
                Tone.of(it.verdict()) == Tone.REVIEW,
                it.note());
    }
}
