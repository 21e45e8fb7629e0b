package org.ayni.reporting.export.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a spreadsheet makes of the file. */
class CsvFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1            | '=1+1",
                "+591 2 28       | '+591 2 28",
                "-2+3            | '-2+3",
                "@SUM(A1)        | '@SUM(A1)",
                "Suma = 3        | Suma = 3",
                "=A1,\"x\"       | \"'=A1,\"\"x\"\"\""
            })
    void aTextIsNeverAFormula(String text, String written) {
        assertEquals(written.trim(), line(Cell.of(text.trim())));
    }

    @Test
    void aTabulatorOrACarriageReturnHidesNoFormula() {
        assertEquals("'\t=1", line(Cell.of("\t=1")));
        assertEquals("\"'\r=1\"", line(Cell.of("\r=1")));
    }

    @Test
    void numbersStayNumbersAndNothingIsEmpty() {
        assertEquals("-12.50", line(Cell.of(new BigDecimal("-12.50"))));
        assertEquals("0", line(Cell.count(new BigDecimal("0.00"))));
        assertEquals("1000", line(Cell.count(new BigDecimal("1E+3"))));
        assertEquals("", line(Cell.NOTHING));
    }

    /** The cell between two others: a line that holds one empty cell alone would be quoted. */
    private static String line(Cell cell) {
        Table table = new Table("t", List.of("a", "b", "c"), List.of(List.of(Cell.of("x"), cell, Cell.of("y"))));
        String text = new String(CsvFile.of(table), StandardCharsets.UTF_8);
        String row = text.substring("a,b,c\r\n".length(), text.length() - 2);
        return row.substring(2, row.length() - 2);
    }
}
