package org.ayni.reporting.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.ayni.reporting.framework.Framework.Indicator;
import org.ayni.reporting.framework.Framework.Way;
import org.jspecify.annotations.Nullable;

/**
 * How many indicators met their target, are below it, or have no value. There is no average, and none can be made of
 * it: what has no value counts nowhere.
 *
 * @param met value at or above the target
 * @param below value below the target, zero included
 * @param grey no value
 */
public record Board(int met, int below, int grey) {

    public static Board of(Figures figures, Way way) {
        return of(figures, figures.framework().indicators(), way);
    }

    /** Of some indicators only. */
    public static Board of(Figures figures, List<Indicator> indicators, Way way) {
        Board board = new Board(0, 0, 0);
        for (Indicator each : indicators) {
            board = board.with(figures.value(each, way).number(), each.target());
        }
        return board;
    }

    Board with(@Nullable BigDecimal number, BigDecimal target) {
        if (number == null) {
            return new Board(met, below, grey + 1);
        }
        return number.compareTo(target) >= 0 ? new Board(met + 1, below, grey) : new Board(met, below + 1, grey);
    }

    public int withValue() {
        return met + below;
    }

    public int of() {
        return met + below + grey;
    }

    /** "7 de 14": of how many indicators anything can be said. */
    public String text(boolean english) {
        return withValue() + (english ? " of " : " de ") + of();
    }
}
