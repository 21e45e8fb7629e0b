package org.ayni.reporting.export.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.reporting.framework.Framework.Baseline;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.period.PeriodState;
import org.ayni.reporting.period.PeriodSummary;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in the report: what it is exactly, who checked it, and what was written about it.
 *
 * @param written by period, oldest first; empty where nobody wrote anything
 */
public record IndicatorPart(String title, List<Line> lines, String writtenTitle, List<Line> written) {

    public record Line(String term, String text) {}

    /** Of every indicator, in the framework's order. */
    public static List<IndicatorPart> all(FinalReport report) {
        return report.framework().indicators().stream()
                .map(each -> of(each, report))
                .toList();
    }

    private static IndicatorPart of(Indicator it, FinalReport report) {
        return new IndicatorPart(
                it.code() + " " + report.text(it.title()),
                Stream.concat(definition(it, report).stream(), Stream.of(trail(report)))
                        .toList(),
                report.word("report.written"),
                report.narratives().stream()
                        .filter(each -> each.indicator().equals(it.code()))
                        .map(each -> new Line(
                                each.periodCode() + ", " + report.word(each.kind()) + " (" + each.writtenBy() + ")",
                                each.text()))
                        .toList());
    }

    private static List<Line> definition(Indicator it, FinalReport report) {
        String population =
                report.text(report.framework().figure(it.population()).title());
        Baseline baseline = it.baseline();
        return List.of(
                new Line(report.word("column.unit"), report.text(it.unitText())),
                new Line(report.word("report.population"), population),
                new Line(report.word("report.rule"), report.text(it.rule())),
                new Line(
                        report.word("report.baseline"),
                        baseline == null
                                ? report.word("report.no-baseline")
                                : PageTable.written(baseline.value(), report.english()) + ", "
                                        + report.date(baseline.on())),
                new Line(
                        report.word("report.thresholds"),
                        report.word(
                                "report.threshold-texts",
                                it.thresholds().green().toPlainString(),
                                it.thresholds().amber().toPlainString())),
                new Line(report.word("report.owner"), report.text(it.owner())),
                new Line(report.word("column.source"), it.source()));
    }

    /** The steps of the last period that had ended; a step without a record is said to have none. */
    private static Line trail(FinalReport report) {
        String term = report.word("report.trail");
        return report.period()
                .map(it -> new Line(
                        term,
                        it.code() + ": " + report.word(it.state()) + "; "
                                + Stream.of(PeriodState.SUBMITTED, PeriodState.VERIFIED, PeriodState.APPROVED)
                                        .map(each -> report.word(each) + ": " + by(each, it, report))
                                        .collect(Collectors.joining(", "))))
                .orElseGet(() -> new Line(term, report.word("report.no-period")));
    }

    private static String by(PeriodState state, PeriodSummary it, FinalReport report) {
        boolean done = it.state().compareTo(state) >= 0;
        String who = done ? who(state, it) : null;
        return who == null ? report.word("report.no-record") : who;
    }

    private static @Nullable String who(PeriodState state, PeriodSummary it) {
        return switch (state) {
            case OPEN -> null;
            case SUBMITTED -> it.submittedBy();
            case VERIFIED -> it.verifiedBy();
            case APPROVED -> it.approvedBy();
        };
    }
}
