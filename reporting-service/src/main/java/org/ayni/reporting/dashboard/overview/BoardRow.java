package org.ayni.reporting.dashboard.overview;

import java.math.BigDecimal;
import java.util.function.Function;
import org.ayni.reporting.dashboard.Remark;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.indicator.ResultRow;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's row on the board. Where there is no value, there is no digit, no bar and no percent.
 *
 * @param value as written; a dash where there is none
 * @param exact the number itself; empty where there is none
 * @param noValue what a reader hears in place of the dash; empty where there is a value
 * @param bar length in percent of the axis; null where there is no value
 * @param isCut the bar goes on beyond the axis
 * @param trend null: the board has no column for it
 */
public record BoardRow(
        String code,
        String title,
        State state,
        String stateText,
        String status,
        String value,
        String exact,
        String noValue,
        String target,
        String percent,
        String exactPercent,
        @Nullable String bar,
        boolean isZero,
        boolean isCut,
        @Nullable Sparkline trend,
        @Nullable Remark remark) {

    static BoardRow of(
            ResultRow row,
            Indicator indicator,
            Function<String, Value> figure,
            Scale scale,
            @Nullable Sparkline trend,
            Writing writing) {
        BigDecimal number = row.report().value();
        BigDecimal percent = Board.percent(row);
        State state = State.of(row.report().light());
        String status = writing.words().status(row.report().status());
        return new BoardRow(
                row.code(),
                Remark.title(indicator, writing),
                state,
                writing.words().state(state),
                status,
                writing.count(number),
                Writing.exact(number),
                number == null ? writing.words(OverviewWords.class).noValueSpoken(status) : "",
                writing.words().ofTarget(writing.count(row.target())),
                writing.percentOfTarget(percent, 1),
                row.report().percentOfTarget() == null ? "" : row.report().percentOfTarget(),
                percent == null ? null : scale.at(percent),
                number != null && number.signum() == 0,
                percent != null && scale.isBelow(percent),
                trend,
                Remark.of(row, indicator, figure, writing));
    }
}
