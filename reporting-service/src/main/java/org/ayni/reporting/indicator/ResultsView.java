package org.ayni.reporting.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The table of section 5 of the report, on two bases.
 *
 * @param asOf the valid date of the figures
 * @param knownAt what was asked for; null: all that is known
 */
@Schema(name = "Results")
public record ResultsView(LocalDate asOf, @Nullable String knownAt, Board board, List<ResultRow> rows) {

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
    public record Board(int met, int below, int grey, int withValue, int of, String text) {

        static Board of(List<ResultRow> rows, boolean english) {
            int met = 0;
            int withValue = 0;
            for (ResultRow row : rows) {
                BigDecimal value = row.report().value();
                if (value != null) {
                    withValue++;
                    met += value.compareTo(row.target()) >= 0 ? 1 : 0;
                }
            }
            return new Board(
                    met,
                    withValue - met,
                    rows.size() - withValue,
                    withValue,
                    rows.size(),
                    withValue + (english ? " of " : " de ") + rows.size());
        }
    }

    static ResultsView of(Figures figures, @Nullable String knownAt, boolean english) {
        List<ResultRow> rows = figures.framework().indicators().stream()
                .map(indicator -> ResultRow.of(indicator, figures, english))
                .toList();
        return new ResultsView(figures.moment().asOf(), knownAt, Board.of(rows, english), rows);
    }
}
