package org.ayni.reporting.dashboard.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.disaggregation.Trend;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.indicator.ResultRow;
import org.ayni.reporting.indicator.Value;
import org.jspecify.annotations.Nullable;

/**
 * All indicators by purpose on one axis of percents, so that the target is one line down the board.
 *
 * @param target where the line lies
 * @param half where 50 % lies
 * @param near where the band "near" begins
 * @param band how wide it is
 * @param trend what the column of the trend shows, in words; null: no row in view has a trend, and there is no column
 */
public record Board(
        List<Group> groups,
        String target,
        String half,
        String halfText,
        String near,
        String band,
        int of,
        @Nullable String trend) {

    /**
     * What the board is about.
     *
     * @param all whose percents share the axis, shown or not
     * @param inView those that are shown
     * @param trend of those in view
     */
    record Rows(List<ResultRow> all, List<ResultRow> inView, Trend trend) {}

    /** A purpose with its indicators. */
    public record Group(String code, String text, String share, List<BoardRow> rows) {}

    static Board of(Rows rows, Framework framework, Function<String, Value> figure, Writing writing) {
        Scale scale = Scale.ofPercents(
                rows.all().stream().map(Board::percent).filter(Objects::nonNull).toList());
        List<Group> groups = framework.purposes().stream()
                .map(purpose -> {
                    List<Indicator> indicators = framework.indicatorsOf(purpose);
                    List<ResultRow> its = of(indicators, rows.all());
                    int known = (int) its.stream()
                            .filter(each -> each.report().value() != null)
                            .count();
                    return new Group(
                            purpose.code(),
                            purpose.text().in(writing.english()),
                            writing.words(OverviewWords.class).groupShare(known, its.size()),
                            of(indicators, rows.inView()).stream()
                                    .map(each -> BoardRow.of(
                                            each,
                                            framework.indicator(each.code()),
                                            figure,
                                            scale,
                                            sparkline(each, rows.trend(), writing),
                                            writing))
                                    .toList());
                })
                .filter(group -> !group.rows().isEmpty())
                .toList();
        BigDecimal full = BigDecimal.valueOf(100);
        BigDecimal near = BigDecimal.valueOf(80);
        return new Board(
                groups,
                scale.at(full),
                scale.at(BigDecimal.valueOf(50)),
                writing.percentOfTarget(BigDecimal.valueOf(50), 0),
                scale.at(near),
                scale.between(near, full),
                rows.all().size(),
                trend(rows.trend(), writing));
    }

    private static List<ResultRow> of(List<Indicator> indicators, List<ResultRow> rows) {
        return rows.stream()
                .filter(row -> indicators.stream().anyMatch(each -> each.code().equals(row.code())))
                .toList();
    }

    private static @Nullable Sparkline sparkline(ResultRow row, Trend trend, Writing writing) {
        return trend.tells() ? Sparkline.of(trend.dates(), trend.of(row.code()), writing) : null;
    }

    private static @Nullable String trend(Trend trend, Writing writing) {
        return trend.tells()
                ? writing.words(OverviewWords.class)
                        .trendNote(
                                writing.halfYear(trend.dates().getFirst()),
                                writing.date(trend.dates().getLast()))
                : null;
    }

    /** The exact percent of the target; null where there is no value. */
    static @Nullable BigDecimal percent(ResultRow row) {
        BigDecimal value = row.report().value();
        return value == null || row.report().percentOfTarget() == null
                ? null
                : value.movePointRight(2).divide(row.target(), java.math.MathContext.DECIMAL64);
    }
}
