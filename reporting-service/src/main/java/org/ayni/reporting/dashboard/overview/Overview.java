package org.ayni.reporting.dashboard.overview;

import java.util.List;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.ResultRow;
import org.jspecify.annotations.Nullable;

/**
 * The overview's content. A part is a card, and its title is a finding.
 *
 * @param statement how many indicators have a value and meet their target
 */
public record Overview(
        Statement statement,
        Board board,
        ObjectiveCard objective,
        FundCard fund,
        TrainingCard training,
        ConsortiaCard consortia,
        QualityCard quality,
        OtherResults results) {

    /** @param only shows indicators in this state on the board; null: all */
    static Overview of(Figures all, Writing writing, @Nullable State only) {
        List<ResultRow> rows = all.framework().indicators().stream()
                .map(each -> ResultRow.of(each, all, writing.english()))
                .toList();
        return new Overview(
                Statement.of(rows, writing),
                Board.of(all.framework(), rows, all::figure, writing, only),
                ObjectiveCard.of(all, writing),
                FundCard.of(all.framework(), all::figure, writing),
                TrainingCard.of(all.framework(), all::figure, writing),
                ConsortiaCard.of(all.framework(), all::figure, writing),
                QualityCard.of(all, writing),
                OtherResults.of(all.framework(), all::figure, writing));
    }
}
