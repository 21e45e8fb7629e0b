package org.ayni.reporting.dashboard.overview;

import java.util.List;
import org.ayni.reporting.dashboard.Only;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Pill;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.disaggregation.Trend;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.ResultRow;
import org.jspecify.annotations.Nullable;

/**
 * The overview's content. A part is a card, and its title is a finding.
 *
 * @param statement how many indicators have a value and meet their target
 * @param filters of the board by state
 * @param only says which rows the board shows; null: all
 */
public record Overview(
        Statement statement,
        List<Pill> filters,
        Board board,
        @Nullable Only only,
        ObjectiveCard objective,
        FundCard fund,
        TrainingCard training,
        ConsortiaCard consortia,
        QualityCard quality,
        OtherResults results) {

    /** @param only shows indicators in this state on the board; null: all */
    static Overview of(Figures all, PageQuery query, Writing writing, @Nullable State only) {
        List<ResultRow> rows = all.framework().indicators().stream()
                .map(each -> ResultRow.of(each, all, writing.english()))
                .toList();
        List<ResultRow> inView = rows.stream()
                .filter(each -> only == null || State.of(each.report().light()) == only)
                .toList();
        Statement statement = Statement.of(rows, writing);
        return new Overview(
                statement,
                filters(statement, query, writing, only),
                Board.of(new Board.Rows(rows, inView, trend(inView, all)), all.framework(), all::figure, writing),
                only(statement, query, writing, only),
                ObjectiveCard.of(all, writing),
                FundCard.of(all.framework(), all::figure, writing),
                TrainingCard.of(all.framework(), all::figure, writing),
                ConsortiaCard.of(all.framework(), all::figure, writing),
                QualityCard.of(all, writing),
                OtherResults.of(all.framework(), all::figure, writing));
    }

    /** On the basis of the board: as the report counts. */
    private static Trend trend(List<ResultRow> inView, Figures all) {
        return Trend.of(
                all,
                inView.stream()
                        .map(each -> all.framework().indicator(each.code()))
                        .toList(),
                Framework.Way.REPORT);
    }

    private static List<Pill> filters(Statement it, PageQuery query, Writing writing, @Nullable State only) {
        return Pill.of(
                "state",
                only == null ? null : only.word(),
                new Pill.Option("", "", writing.words().all(), it.tiles().size()),
                it.tallies().stream()
                        .map(each -> new Pill.Option(
                                each.state().word(),
                                each.state().word(),
                                text(each.state(), writing.words(OverviewWords.class)),
                                each.count()))
                        .toList(),
                query.here());
    }

    private static String text(State state, OverviewWords words) {
        return switch (state) {
            case MET -> words.metShort();
            case NEAR -> words.nearShort();
            case FAR -> words.farShort();
            case NONE -> words.noneShort();
        };
    }

    private static @Nullable Only only(Statement it, PageQuery query, Writing writing, @Nullable State only) {
        return only == null
                ? null
                : Only.of(
                        writing.words().state(only),
                        it.tallies().get(only.ordinal()).count(),
                        it.tiles().size(),
                        List.of("state"),
                        query.here(),
                        writing);
    }
}
