package org.ayni.reporting.export.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180, UTF-8). A text that a spreadsheet would take for a formula gets an apostrophe in front;
 * numbers stay numbers; nothing is an empty cell.
 */
public final class CsvFile {

    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private CsvFile() {}

    public static byte[] of(Table table) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(table.head());
            for (List<Cell> row : table.rows()) {
                csv.printRecord(row.stream().map(CsvFile::written).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String written(Cell cell) {
        BigDecimal number = cell.number();
        return number == null ? harmless(cell.text()) : number.toPlainString();
    }

    private static @Nullable String harmless(@Nullable String text) {
        boolean formula = text != null && !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
