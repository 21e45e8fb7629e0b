package org.ayni.reporting.export.report;

import java.util.List;
import org.ayni.reporting.export.table.Cell;
import org.ayni.reporting.export.table.Table;
import org.ayni.reporting.indicator.Coverage;
import org.ayni.reporting.indicator.ResultRow;
import org.ayni.reporting.indicator.ResultRow.RecordBasis;
import org.ayni.reporting.indicator.ResultRow.ReportBasis;

/** The results table for programs. */
final class ResultFields {

    private static final List<String> FIELDS = List.of(
            "code",
            "title",
            "unit",
            "target",
            "reportBasis",
            "reportValue",
            "reportStatus",
            "reportReason",
            "reportPercentOfTarget",
            "reportPercentReason",
            "recordBasis",
            "recordValue",
            "recordStatus",
            "recordReason",
            "recordKnown",
            "recordExpected",
            "recordPercentOfTarget",
            "recordPercentReason",
            "agrees",
            "note",
            "source",
            "asOf");

    private ResultFields() {}

    /** The results with the names and codes of our answers. */
    static Table of(FinalReport report) {
        return new Table(
                "results",
                FIELDS,
                report.results().rows().stream()
                        .map(each -> fields(each, report))
                        .toList());
    }

    private static List<Cell> fields(ResultRow row, FinalReport report) {
        ReportBasis said = row.report();
        RecordBasis ours = row.record();
        Coverage coverage = ours.coverage();
        return List.of(
                Cell.of(row.code()),
                Cell.of(row.title()),
                Cell.of(row.unit()),
                Cell.count(row.target()),
                Cell.of(said.basis()),
                Cell.count(said.value()),
                Cell.of(said.status()),
                Cell.of(said.reason()),
                Cell.percent(said.percentOfTarget()),
                Cell.of(said.percentReason()),
                Cell.of(ours.basis()),
                Cell.count(ours.value()),
                Cell.of(ours.status()),
                Cell.of(ours.reason()),
                coverage == null ? Cell.NOTHING : Cell.of(coverage.known()),
                coverage == null ? Cell.NOTHING : Cell.of(coverage.expected()),
                Cell.percent(ours.percentOfTarget()),
                Cell.of(ours.percentReason()),
                Cell.of(String.valueOf(row.agrees())),
                Cell.of(row.note()),
                Cell.of(said.source()),
                Cell.of(report.asOf().toString()));
    }
}
