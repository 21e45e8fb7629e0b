package org.ayni.reporting.dashboard.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.ayni.kit.money.Money;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.dashboard.quality.Tone;
import org.ayni.reporting.indicator.FigureView;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.quality.ConsistencyView;
import org.ayni.reporting.quality.ConsistencyView.RuleView;

/**
 * How many rules between figures call for a look, and the first of them.
 *
 * @param informativeFrom where the informative part of the bar begins, in percent of it
 * @param holdingFrom where the part that holds begins
 */
public record QualityCard(
        String title,
        long review,
        long informative,
        long holding,
        String informativeFrom,
        String informativeWidth,
        String holdingFrom,
        String holdingWidth,
        List<Doubt> doubts) {

    private static final int SHOWN = 4;

    /** Two figures with the sign between them, and what it means. */
    public record Doubt(String figures, String text) {}

    /** The rules at a moment. */
    public static QualityCard of(Figures all, Writing writing) {
        ConsistencyView view = ConsistencyView.of(all, null, writing.english());
        long holding = sum(view, Tone.HOLDS);
        long informative = sum(view, Tone.INFORMS);
        long review = sum(view, Tone.REVIEW);
        long rules = holding + informative + review;
        Scale scale = Scale.upTo(List.of(BigDecimal.valueOf(rules)));
        return new QualityCard(
                writing.words(OverviewWords.class).qualityTitle((int) review, (int) rules),
                review,
                informative,
                holding,
                scale.at(BigDecimal.valueOf(review)),
                scale.at(BigDecimal.valueOf(informative)),
                scale.at(BigDecimal.valueOf(review + informative)),
                scale.at(BigDecimal.valueOf(holding)),
                doubts(view, writing).limit(SHOWN).toList());
    }

    private static long sum(ConsistencyView view, Tone tone) {
        return view.verdicts().entrySet().stream()
                .filter(each -> Tone.of(each.getKey()) == tone)
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    /** Violated rules with their figures, then checks whose number differs from what was reported. */
    private static Stream<Doubt> doubts(ConsistencyView view, Writing writing) {
        Stream<Doubt> rules = view.violations().stream().flatMap(rule -> broken(rule, writing));
        Stream<Doubt> checks = view.checks().stream()
                .filter(each ->
                        Tone.of(each.verdict()) == Tone.REVIEW && each.reported() != null && each.computed() != null)
                .map(each -> new Doubt(
                        writing.count(each.computed()) + " ≠ " + writing.count(each.reported()), each.title()));
        return Stream.concat(rules, checks);
    }

    private static Stream<Doubt> broken(RuleView rule, Writing writing) {
        return rule.left().stream()
                .filter(each -> rule.breaches().contains(each.code()))
                .map(each -> new Doubt(figure(each, writing) + " > " + figure(rule.right(), writing), each.title()));
    }

    private static String figure(FigureView it, Writing writing) {
        Money amount = it.amount();
        return amount == null ? writing.count(it.value()) : writing.money(amount.amount());
    }
}
