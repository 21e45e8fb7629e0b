package org.ayni.reporting.dashboard.indicator;

import java.util.List;
import java.util.stream.Stream;
import org.ayni.reporting.dashboard.Only;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Pill;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.indicator.Figures;
import org.jspecify.annotations.Nullable;

/**
 * All indicators in a table.
 *
 * @param of how many there are
 * @param only says which rows are shown; null: all
 */
public record IndicatorsPage(
        int of, List<Pill> filters, @Nullable Only only, List<TableRow> rows) {

    /** @param state as the report counts; null: all */
    static IndicatorsPage of(Figures all, PageQuery query, @Nullable State state, Writing writing) {
        List<TableRow> rows = TableRow.all(all, query, writing);
        List<TableRow> shown = rows.stream()
                .filter(each -> state == null || each.state() == state)
                .toList();
        return new IndicatorsPage(
                rows.size(),
                Pill.of(
                        "state",
                        state == null ? null : state.word(),
                        new Pill.Option("", "", writing.words().all(), rows.size()),
                        Stream.of(State.values())
                                .map(each -> option(each, rows, writing))
                                .toList(),
                        query.here()),
                state == null
                        ? null
                        : Only.of(
                                writing.words().state(state),
                                shown.size(),
                                rows.size(),
                                List.of("state"),
                                query.here(),
                                writing),
                shown);
    }

    private static Pill.Option option(State state, List<TableRow> rows, Writing writing) {
        long count = rows.stream().filter(each -> each.state() == state).count();
        return new Pill.Option(state.word(), state.word(), writing.words().state(state), count);
    }
}
