package org.ayni.reporting.export.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.ayni.reporting.export.table.Cell;
import org.ayni.reporting.export.table.Table;

/** A table whose cells are texts, numbers as people of that language write them. */
public record PageTable(List<String> head, List<PageRow> rows) {

    public record PageRow(List<PageCell> cells) {}

    /**
     * A cell.
     *
     * @param kind text, number or nothing
     * @param exact the number as it is; empty for texts and for nothing
     */
    public record PageCell(String kind, String text, String exact) {}

    static PageTable of(Table table, FinalReport report) {
        return new PageTable(
                table.head(),
                table.rows().stream()
                        .map(row -> new PageRow(
                                row.stream().map(each -> cell(each, report)).toList()))
                        .toList());
    }

    private static PageCell cell(Cell cell, FinalReport report) {
        BigDecimal number = cell.number();
        if (number != null) {
            return new PageCell("number", written(number, report.english()), number.toPlainString());
        }
        String text = cell.text();
        return text == null
                ? new PageCell("nothing", report.word("report.nothing"), "")
                : new PageCell("text", text, "");
    }

    /** With explicit symbols and always grouped: what the platform makes of a Spanish number depends on its data. */
    static String written(BigDecimal number, boolean english) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(english ? ',' : '.');
        symbols.setDecimalSeparator(english ? '.' : ',');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }
}
