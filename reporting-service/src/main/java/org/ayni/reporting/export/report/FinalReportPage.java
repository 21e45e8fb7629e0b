package org.ayni.reporting.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.indicator.ResultsView.BoardView;

/**
 * The final report as a page: every text ready.
 *
 * @param statement how much is known: "7 of 14", never an average
 * @param lines of when the figures are, and how many indicators stand where
 * @param sections all that follows the cover, in its order
 * @param indicators of the section of this kind, one by one
 * @param lessons of the section of this kind, by what they are about
 * @param contents what the list of sections is called
 * @param none what stands in place of a table without rows
 */
public record FinalReportPage(
        String language,
        String heading,
        String title,
        String statement,
        List<String> lines,
        List<Section> sections,
        List<IndicatorPart> indicators,
        List<LessonGroup> lessons,
        String contents,
        String none,
        String pageWord) {

    /**
     * A section.
     *
     * @param kind table, indicators, lessons or lines
     * @param table without rows for other kinds
     */
    public record Section(String id, String title, String kind, PageTable table, List<String> lines) {}

    static FinalReportPage of(FinalReport report) {
        BoardView board = report.results().board();
        return new FinalReportPage(
                report.language(),
                report.word("report.heading", report.framework().code()),
                report.text(report.framework().publication().title()),
                statement(report, board),
                lines(report, board),
                sections(report),
                IndicatorPart.all(report),
                LessonGroup.all(report),
                report.word("report.contents"),
                report.word("report.none"),
                report.word("report.page"));
    }

    private static String statement(FinalReport report, BoardView board) {
        return board.withValue() == 0
                ? report.word("report.no-value")
                : report.word("report.statement", board.withValue(), board.of(), board.met());
    }

    private static List<String> lines(FinalReport report, BoardView board) {
        List<String> lines = new ArrayList<>();
        lines.add(report.word("report.as-of", report.date(report.asOf())));
        if (report.results().knownAt() != null) {
            lines.add(report.word("report.known-at", report.results().knownAt()));
        }
        lines.add(report.word("report.board", board.met(), board.below(), board.grey(), board.text()));
        return lines;
    }

    private static List<Section> sections(FinalReport report) {
        ReportTables tables = new ReportTables(report);
        Framework framework = report.framework();
        return List.of(
                table("results", tables.results(), report),
                table("objectives", tables.objectives(), report),
                other("indicators", report.word("report.indicators"), "indicators", List.of()),
                table("figures", tables.figures(), report),
                other("lessons", LessonGroup.title(report), "lessons", List.of()),
                table("violations", tables.violations(), report),
                table("review", tables.review(), report),
                other(
                        "sources",
                        report.word("report.sources"),
                        "lines",
                        Stream.of(
                                        framework.source(),
                                        framework.calendar().source(),
                                        framework.objective().source())
                                .distinct()
                                .toList()));
    }

    private static Section table(String id, org.ayni.reporting.export.table.Table table, FinalReport report) {
        return new Section(id, table.title(), "table", PageTable.of(table, report), List.of());
    }

    private static Section other(String id, String title, String kind, List<String> lines) {
        return new Section(id, title, kind, new PageTable(List.of(), List.of()), lines);
    }
}
