package org.ayni.reporting.dashboard.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.ayni.reporting.dashboard.Scale;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.Writing;
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
 */
public record Board(List<Group> groups, String target, String half, String halfText, String near, String band, int of) {

    /** A purpose with its indicators. */
    public record Group(String code, String text, String share, List<BoardRow> rows) {}

    static Board of(
            Framework framework,
            List<ResultRow> rows,
            Function<String, Value> figure,
            Writing writing,
            @Nullable State only) {
        Scale scale = Scale.ofPercents(
                rows.stream().map(Board::percent).filter(Objects::nonNull).toList());
        List<Group> groups = framework.purposes().stream()
                .map(purpose -> {
                    List<Indicator> indicators = framework.indicatorsOf(purpose);
                    List<ResultRow> its = rows.stream()
                            .filter(row -> indicators.stream()
                                    .anyMatch(each -> each.code().equals(row.code())))
                            .toList();
                    int known = (int) its.stream()
                            .filter(each -> each.report().value() != null)
                            .count();
                    return new Group(
                            purpose.code(),
                            purpose.text().in(writing.english()),
                            writing.words(OverviewWords.class).groupShare(known, its.size()),
                            its.stream()
                                    .filter(each -> only == null
                                            || State.of(each.report().light()) == only)
                                    .map(each ->
                                            BoardRow.of(each, framework.indicator(each.code()), figure, scale, writing))
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
                rows.size());
    }

    /** The exact percent of the target; null where there is no value. */
    static @Nullable BigDecimal percent(ResultRow row) {
        BigDecimal value = row.report().value();
        return value == null || row.report().percentOfTarget() == null
                ? null
                : value.movePointRight(2).divide(row.target(), java.math.MathContext.DECIMAL64);
    }
}
