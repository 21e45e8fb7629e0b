package org.ayni.reporting.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Actual over target in percent, two decimals, HALF_UP; never capped.
 *
 * @param percent null when there is none
 * @param reason why there is none; null otherwise
 */
public record PercentOfTarget(
        @Nullable String percent, @Nullable Missing reason) {

    /** Why there is no percent. */
    public enum Missing {
        NO_ACTUAL,
        NO_TARGET,
        ZERO_TARGET
    }

    public static PercentOfTarget of(@Nullable BigDecimal actual, @Nullable BigDecimal target) {
        if (actual == null) {
            return new PercentOfTarget(null, Missing.NO_ACTUAL);
        }
        if (target == null) {
            return new PercentOfTarget(null, Missing.NO_TARGET);
        }
        if (target.signum() == 0) {
            return new PercentOfTarget(null, Missing.ZERO_TARGET);
        }
        return new PercentOfTarget(
                actual.movePointRight(2).divide(target, 2, RoundingMode.HALF_UP).toPlainString(), null);
    }
}
