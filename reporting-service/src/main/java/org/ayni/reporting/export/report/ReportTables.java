package org.ayni.reporting.export.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.kit.money.Money;
import org.ayni.reporting.export.Wording;
import org.ayni.reporting.export.table.Cell;
import org.ayni.reporting.export.table.Table;
import org.ayni.reporting.framework.Framework.Lesson;
import org.ayni.reporting.indicator.Coverage;
import org.ayni.reporting.indicator.FigureView;
import org.ayni.reporting.narrative.ObjectiveView;
import org.ayni.reporting.quality.ConsistencyView.CheckView;
import org.ayni.reporting.quality.ConsistencyView.RuleView;
import org.jspecify.annotations.Nullable;

/** The final report as tables for people, in their words. */
final class ReportTables {

    private final FinalReport report;

    ReportTables(FinalReport report) {
        this.report = report;
    }

    /** All tables, for people. */
    List<Table> all() {
        return List.of(results(), objectives(), figures(), violations(), review(), lessons(), written());
    }

    Table results() {
        return table(
                "results",
                "code indicator target report percent status record percent status coverage agrees",
                report.results().rows().stream()
                        .map(row -> List.of(
                                Cell.of(row.code()),
                                Cell.of(row.title()),
                                Cell.count(row.target()),
                                Cell.count(row.report().value()),
                                Cell.percent(row.report().percentOfTarget()),
                                meaning(row.report().status(), row.report().reason()),
                                Cell.count(row.record().value()),
                                Cell.percent(row.record().percentOfTarget()),
                                meaning(row.record().status(), row.record().reason()),
                                coverage(row.record().coverage()),
                                word(row.agrees() ? "yes" : "no"))));
    }

    Table objectives() {
        return table(
                "objectives",
                "code objective light met with-value of phases",
                report.objectives().stream().map(this::objective));
    }

    private List<Cell> objective(ObjectiveView it) {
        return List.of(
                Cell.of(it.code()),
                Cell.of(it.title()),
                Cell.of(report.text(Wording.of(it.light()))),
                Cell.of(it.met()),
                Cell.of(it.withValue()),
                Cell.of(it.of()),
                it.phasesNotStarted().isEmpty()
                        ? word("no-phase")
                        : Cell.of(it.phasesNotStarted().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))));
    }

    Table figures() {
        return table(
                "figures",
                "code figure value unit status",
                report.figures().stream().map(this::figure));
    }

    private List<Cell> figure(FigureView it) {
        Money amount = it.amount();
        Cell number = amount != null
                ? Cell.of(amount.amount())
                : it.percent() != null ? Cell.percent(it.percent()) : Cell.count(it.value());
        return List.of(
                Cell.of(it.code()),
                Cell.of(it.title()),
                number,
                Cell.of(report.unit(it.unit())),
                meaning(it.status(), it.reason()));
    }

    Table violations() {
        return table(
                "violations",
                "code rule figures limit source",
                report.consistency().violations().stream().map(this::violation));
    }

    private List<Cell> violation(RuleView it) {
        return List.of(
                Cell.of(it.code()),
                Cell.of(it.title()),
                Cell.of(it.left().stream().map(this::told).collect(Collectors.joining("; "))),
                Cell.of(told(it.right())),
                Cell.of(it.source()));
    }

    private String told(FigureView it) {
        BigDecimal counted = figure(it).get(2).number();
        String number =
                counted == null ? report.text(Wording.of(it.status())) : PageTable.written(counted, report.english());
        return it.title() + ": " + number;
    }

    /** The checks of the report's own numbers that somebody has to look at. */
    Table review() {
        return table(
                "review",
                "code rule computed reported note source",
                report.consistency().checks().stream()
                        .filter(each -> each.verdict().callsForReview())
                        .map(this::check));
    }

    private List<Cell> check(CheckView it) {
        return List.of(
                Cell.of(it.code()),
                Cell.of(it.title()),
                aboutWords(it) ? word("about-words") : Cell.count(it.computed()),
                aboutWords(it) ? word("about-words") : Cell.count(it.reported()),
                Cell.of(it.note()),
                Cell.of(it.source()));
    }

    private static boolean aboutWords(CheckView it) {
        return it.kind().equals("NOTE");
    }

    private Table written() {
        return table(
                "written",
                "code period kind lesson by",
                report.narratives().stream()
                        .map(it -> List.of(
                                Cell.of(it.indicator()),
                                Cell.of(it.periodCode()),
                                Cell.of(report.word(it.kind())),
                                Cell.of(it.text()),
                                Cell.of(it.writtenBy()))));
    }

    private Table lessons() {
        return table(
                "lessons",
                "code kind lesson source",
                report.framework().lessons().stream().map(this::lesson));
    }

    private List<Cell> lesson(Lesson it) {
        return List.of(
                Cell.of(it.code()), word("kind." + it.kind()), Cell.of(report.text(it.text())), Cell.of(it.source()));
    }

    private Cell meaning(Enum<?> status, @Nullable Enum<?> reason) {
        String said = report.text(Wording.of(status));
        return Cell.of(reason == null ? said : said + " (" + report.text(Wording.of(reason)) + ")");
    }

    private static Cell coverage(@Nullable Coverage coverage) {
        return coverage == null ? Cell.NOTHING : Cell.of(coverage.known() + " / " + coverage.expected());
    }

    private Cell word(String key) {
        return Cell.of(report.text(Wording.of("report." + key)));
    }

    private Table table(String name, String columns, Stream<List<Cell>> rows) {
        return new Table(
                report.text(Wording.of("report." + name)),
                Stream.of(columns.split(" "))
                        .map(column -> report.text(Wording.of("column." + column)))
                        .toList(),
                rows.toList());
    }
}
