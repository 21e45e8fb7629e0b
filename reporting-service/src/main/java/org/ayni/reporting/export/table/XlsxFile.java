package org.ayni.reporting.export.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as a workbook, one a sheet. Texts are never formulas; nothing is a cell without a value. */
public final class XlsxFile {

    private static final int WIDEST = 60;

    private XlsxFile() {}

    public static byte[] of(List<Table> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Ayni", null)) {
            for (Table table : tables) {
                write(table, workbook.newWorksheet(table.title()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Table table, Worksheet sheet) {
        int columns = table.head().size();
        for (int column = 0; column < columns; column++) {
            sheet.value(0, column, table.head().get(column));
            sheet.width(column, width(table, column));
        }
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E8EEF2")
                .set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < columns; column++) {
                write(table.rows().get(row).get(column), sheet, row + 1, column);
            }
        }
    }

    private static void write(Cell cell, Worksheet sheet, int row, int column) {
        BigDecimal number = cell.number();
        if (number != null) {
            sheet.value(row, column, number);
            sheet.style(row, column)
                    .format(number.scale() > 0 ? "#,##0.00" : "#,##0")
                    .verticalAlignment("top")
                    .set();
        } else if (cell.text() != null) {
            sheet.value(row, column, cell.text());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static int width(Table table, int column) {
        int longest = table.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> cell.text() == null ? 8 : cell.text().length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(12, longest + 2));
    }
}
