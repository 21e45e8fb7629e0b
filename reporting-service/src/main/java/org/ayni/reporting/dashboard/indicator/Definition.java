package org.ayni.reporting.dashboard.indicator;

import java.util.List;
import java.util.stream.Collectors;
import org.ayni.kit.money.Money;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.MdbIndicator;
import org.ayni.reporting.indicator.Coverage;
import org.ayni.reporting.indicator.FigureView;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.ResultRow;

/** What the indicator measures, and the figures that belong beside it. */
public record Definition(List<Line> lines, List<Line> beside) {

    public record Line(String term, String text) {}

    static Definition of(Indicator it, ResultRow row, Figures all, Writing writing) {
        IndicatorWords words = writing.words(IndicatorWords.class);
        boolean english = writing.english();
        String mdb = all.framework().mdb().stream()
                .filter(each -> each.results().contains(it.result()))
                .map(MdbIndicator::code)
                .collect(Collectors.joining(", "));
        Coverage coverage = row.record().coverage();
        return new Definition(
                List.of(
                        new Line(words.unitLabel(), it.unitText().in(english)),
                        new Line(
                                words.populationLabel(),
                                all.framework().figure(it.population()).title().in(english)),
                        new Line(writing.words().ruleLabel(), it.rule().in(english)),
                        new Line(
                                words.baselineLabel(),
                                it.baseline() == null
                                        ? words.noBaseline()
                                        : writing.count(it.baseline().value()) + ", "
                                                + writing.date(it.baseline().on())),
                        new Line(
                                words.thresholdsLabel(),
                                words.thresholds(
                                        writing.percentOfTarget(it.thresholds().green(), 0),
                                        writing.percentOfTarget(it.thresholds().amber(), 0))),
                        new Line(words.mdbLabel(), mdb.isEmpty() ? words.none() : mdb),
                        new Line(words.ownerLabel(), it.owner().in(english)),
                        new Line(
                                words.statusLabel(),
                                writing.words().status(row.report().status())),
                        new Line(
                                words.coverageLabel(),
                                coverage == null ? words.none() : writing.share(coverage.known(), coverage.expected())),
                        new Line(words.sourceLabel(), it.source())),
                row.beside().stream()
                        .map(each -> new Line(each.title(), figure(each, writing)))
                        .toList());
    }

    private static String figure(FigureView it, Writing writing) {
        Money amount = it.amount();
        if (amount != null) {
            return writing.money(amount.amount());
        }
        return it.value() == null ? writing.words().status(it.status()) : writing.count(it.value());
    }
}
