package org.ayni.reporting.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ayni.reporting.framework.Framework;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The way from the baseline to the target in percent, two decimals, HALF_UP; never capped; also where the target is
 * below the baseline.
 *
 * @param percent null when there is none
 * @param reason why there is none; null otherwise
 */
@Schema(name = "Progress")
public record Progress(@Nullable String percent, @Nullable Missing reason) {

    /** Why there is no progress. */
    @Schema(name = "ProgressMissing")
    public enum Missing {
        NO_ACTUAL,
        NO_BASELINE,
        BASELINE_EQUALS_TARGET,
        UNIT_MISMATCH
    }

    static Progress of(Value value, BigDecimal target, Framework.@Nullable Baseline baseline) {
        BigDecimal actual = value.number();
        if (actual == null) {
            return new Progress(null, value.status() == Status.OTHER_UNIT ? Missing.UNIT_MISMATCH : Missing.NO_ACTUAL);
        }
        if (baseline == null) {
            return new Progress(null, Missing.NO_BASELINE);
        }
        BigDecimal whole = target.subtract(baseline.value());
        if (whole.signum() == 0) {
            return new Progress(null, Missing.BASELINE_EQUALS_TARGET);
        }
        BigDecimal way = actual.subtract(baseline.value()).movePointRight(2);
        return new Progress(way.divide(whole, 2, RoundingMode.HALF_UP).toPlainString(), null);
    }
}
