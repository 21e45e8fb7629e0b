package org.ayni.reporting.dashboard.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.ayni.reporting.dashboard.Remark;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.Progress;
import org.ayni.reporting.indicator.ResultRow;
import org.jspecify.annotations.Nullable;

/**
 * The one number of the page, and how it stands to its target.
 *
 * @param bar length in percent of the axis; null where there is no value
 * @param target where the line lies
 * @param ours what our own rule counts, in words
 */
public record ValueCard(
        String title,
        String value,
        String exact,
        String unit,
        State state,
        String stateText,
        String status,
        @Nullable String bar,
        boolean isZero,
        String target,
        String near,
        String band,
        String targetText,
        @Nullable Remark remark,
        String progress,
        String ours,
        boolean agrees) {

    static ValueCard of(Indicator it, ResultRow row, Figures all, Writing writing) {
        IndicatorWords words = writing.words(IndicatorWords.class);
        BigDecimal number = row.report().value();
        Scale scale = Scale.upTo(number == null ? List.of(it.target()) : List.of(it.target(), number));
        State state = State.of(row.report().light());
        BigDecimal near = it.target().multiply(it.thresholds().amber()).movePointLeft(2);
        TableRow.Cell report = TableRow.Cell.of(
                number,
                row.report().percentOfTarget(),
                it.target(),
                row.report().status(),
                writing);
        String unit = it.unitText().in(writing.english());
        return new ValueCard(
                Remark.title(it, writing),
                report.value(),
                report.exact(),
                writing.words().ofTarget(writing.count(it.target()) + " " + unit),
                state,
                number == null
                        ? writing.words().state(state)
                        : words.stateSentence(writing.words().state(state), report.percent()),
                report.status(),
                number == null ? null : scale.at(number),
                number != null && number.signum() == 0,
                scale.at(it.target()),
                scale.at(near),
                scale.between(near, it.target()),
                writing.words().target() + " " + writing.count(it.target()),
                Remark.of(row, it, all::figure, writing),
                progress(row.report().progress(), words, writing),
                ours(it, row, writing),
                row.agrees());
    }

    private static String ours(Indicator it, ResultRow row, Writing writing) {
        IndicatorWords words = writing.words(IndicatorWords.class);
        if (row.agrees()) {
            return words.sameFigure();
        }
        BigDecimal number = row.record().value();
        return words.byOurRule(
                number == null
                        ? writing.words().status(row.record().status())
                        : writing.count(number) + " " + it.unitText().in(writing.english()));
    }

    private static String progress(Progress it, IndicatorWords words, Writing writing) {
        return it.percent() == null
                ? words.noBaselineProgress(it.reason() == null ? "" : words.progressMissing(it.reason()))
                : words.progressFromBaseline(writing.percent(new BigDecimal(it.percent())));
    }
}
