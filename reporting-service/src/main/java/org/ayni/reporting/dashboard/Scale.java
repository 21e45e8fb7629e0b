package org.ayni.reporting.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An axis from zero.
 *
 * @param end the value at its end; more than zero
 */
public record Scale(BigDecimal end) {

    private static final BigDecimal STEP = BigDecimal.valueOf(25);
    private static final BigDecimal LEAST = BigDecimal.valueOf(125);
    private static final BigDecimal MOST = BigDecimal.valueOf(200);

    /** Up to the largest of the values. */
    public static Scale upTo(Collection<BigDecimal> values) {
        BigDecimal largest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Scale(largest.signum() > 0 ? largest : BigDecimal.ONE);
    }

    /** For percents of a target: 125 %, or the next 25 % above the largest; it stops at 200 %. */
    public static Scale ofPercents(Collection<BigDecimal> percents) {
        BigDecimal largest = upTo(percents).end();
        BigDecimal rounded = largest.divide(STEP, 0, RoundingMode.CEILING).multiply(STEP);
        return new Scale(rounded.max(LEAST).min(MOST));
    }

    /** Where a value lies, in percent of the axis, as an SVG attribute: at most its end. */
    public String at(BigDecimal value) {
        return value.min(end)
                        .max(BigDecimal.ZERO)
                        .movePointRight(2)
                        .divide(end, 3, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /** From one value to a larger one. */
    public String between(BigDecimal from, BigDecimal to) {
        return at(to.min(end).subtract(from).max(BigDecimal.ZERO));
    }

    /** Whether the axis ends before the value. */
    public boolean isBelow(BigDecimal value) {
        return value.compareTo(end) > 0;
    }
}
