package org.ayni.reporting.export;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ayni.reporting.indicator.ResultsView.BoardView;

/**
 * The final report as a page: every text ready, numbers as people of that language write them.
 *
 * @param lines what stands under the title: of when the figures are, and how many indicators have one
 * @param none what stands in place of a table without rows
 */
public record ReportPage(
        String language,
        String heading,
        String title,
        List<String> lines,
        List<PageTable> tables,
        String none,
        String pageWord) {

    /** A table whose cells are texts. */
    public record PageTable(String title, List<String> head, List<PageRow> rows) {}

    public record PageRow(List<PageCell> cells) {}

    /** @param kind text, number or nothing */
    public record PageCell(String kind, String text) {}

    static ReportPage of(FinalReport report) {
        BoardView board = report.results().board();
        List<String> lines = new ArrayList<>();
        lines.add(word(report, "as-of", report.asOf().toString()));
        if (report.results().knownAt() != null) {
            lines.add(word(report, "known-at", report.results().knownAt()));
        }
        lines.add(word(
                report,
                "board",
                String.valueOf(board.met()),
                String.valueOf(board.below()),
                String.valueOf(board.grey()),
                board.text()));
        return new ReportPage(
                report.english() ? "en" : "es",
                word(report, "heading", report.project()),
                report.title(),
                lines,
                new ReportTables(report)
                        .all().stream().map(each -> table(each, report)).toList(),
                word(report, "none"),
                word(report, "page"));
    }

    private static PageTable table(Table table, FinalReport report) {
        return new PageTable(
                table.title(),
                table.head(),
                table.rows().stream()
                        .map(row -> new PageRow(
                                row.stream().map(each -> cell(each, report)).toList()))
                        .toList());
    }

    private static PageCell cell(Cell cell, FinalReport report) {
        BigDecimal number = cell.number();
        if (number != null) {
            return new PageCell("number", written(number, report.english()));
        }
        String text = cell.text();
        return text == null ? new PageCell("nothing", word(report, "nothing")) : new PageCell("text", text);
    }

    private static String written(BigDecimal number, boolean english) {
        NumberFormat format = NumberFormat.getNumberInstance(english ? Locale.US : Locale.of("es", "BO"));
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    private static String word(FinalReport report, String key, Object... filled) {
        return report.text(Wording.of("report." + key, filled));
    }
}
