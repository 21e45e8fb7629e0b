package org.ayni.reporting.export.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A text, a number, or nothing. Nothing is never zero.
 *
 * @param text null for a number, and for nothing
 * @param number null for a text, and for nothing
 */
public record Cell(@Nullable String text, @Nullable BigDecimal number) {

    public static final Cell NOTHING = new Cell(null, null);

    public static Cell of(@Nullable String text) {
        return text == null ? NOTHING : new Cell(text, null);
    }

    public static Cell of(@Nullable Enum<?> code) {
        return code == null ? NOTHING : of(code.name());
    }

    public static Cell of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    /** Counts have no decimals of zero behind them; percentages and money keep theirs. */
    public static Cell of(@Nullable BigDecimal number) {
        return number == null ? NOTHING : new Cell(null, number);
    }

    /** A percentage as our answers carry it. */
    public static Cell percent(@Nullable String percent) {
        return percent == null ? NOTHING : of(new BigDecimal(percent));
    }

    public static Cell count(@Nullable BigDecimal count) {
        return count == null
                ? NOTHING
                : of(new BigDecimal(count.stripTrailingZeros().toPlainString()));
    }
}
