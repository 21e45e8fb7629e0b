package org.ayni.reporting.indicator;

import java.math.BigDecimal;
import org.ayni.reporting.framework.Framework;
import org.jspecify.annotations.Nullable;

/** How a value stands to its target. Grey is "no value": it counts nowhere, least of all in an average. */
public enum Light {
    GREEN,
    AMBER,
    RED,
    GREY;

    /**
     * @param number null: grey
     * @param thresholds percent of the target, compared exactly, without rounding
     * @param phaseStarted what belongs to a phase that never started is at most amber
     */
    public static Light of(
            @Nullable BigDecimal number, BigDecimal target, Framework.Thresholds thresholds, boolean phaseStarted) {
        if (number == null || target.signum() == 0) {
            return GREY;
        }
        BigDecimal reached = number.movePointRight(2);
        if (reached.compareTo(target.multiply(thresholds.green())) >= 0) {
            return phaseStarted ? GREEN : AMBER;
        }
        return reached.compareTo(target.multiply(thresholds.amber())) >= 0 ? AMBER : RED;
    }
}
