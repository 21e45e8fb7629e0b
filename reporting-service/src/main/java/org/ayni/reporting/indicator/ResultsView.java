package org.ayni.reporting.indicator;

import java.time.LocalDate;
import java.util.List;
import org.ayni.reporting.framework.Framework;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The table of section 5 of the report, on two bases.
 *
 * @param asOf the valid date of the figures
 * @param knownAt what was asked for; null: all that is known
 */
@Schema(name = "Results")
public record ResultsView(LocalDate asOf, @Nullable String knownAt, BoardView board, List<ResultRow> rows) {

    /**
     * How the indicators stand on the report's basis. There is no average: what has no value is grey, and counts
     * nowhere.
     *
     * @param met value at or above the target
     * @param below value below the target, zero included
     * @param grey no value
     * @param withValue met and below
     * @param of all indicators
     */
    @Schema(name = "Board")
    public record BoardView(int met, int below, int grey, int withValue, int of, String text) {

        static BoardView of(Board it, boolean english) {
            return new BoardView(it.met(), it.below(), it.grey(), it.withValue(), it.of(), it.text(english));
        }
    }

    public static ResultsView of(Figures figures, @Nullable String knownAt, boolean english) {
        List<ResultRow> rows = figures.framework().indicators().stream()
                .map(indicator -> ResultRow.of(indicator, figures, english))
                .toList();
        return new ResultsView(
                figures.moment().asOf(), knownAt, BoardView.of(Board.of(figures, Framework.Way.REPORT), english), rows);
    }
}
