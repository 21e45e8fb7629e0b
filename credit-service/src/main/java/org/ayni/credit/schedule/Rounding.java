package org.ayni.credit.schedule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How amounts are rounded, as the contract says (design rule 39): the mode, the decimals of the currency, and the
 * multiple to which a whole instalment is rounded, if any.
 */
public record Rounding(
        RoundingMode mode, int scale, @Nullable BigDecimal multiple) {

    /** The precision of everything that is not yet rounded. */
    public static final MathContext EXACT = new MathContext(40);

    public Rounding {
        if (scale < 0 || scale > 6 || mode == RoundingMode.UNNECESSARY) {
            throw ScheduleProblem.invalid(
                    "rounding",
                    "Hace falta un modo de redondeo y de 0 a 6 decimales.",
                    "A rounding mode and 0 to 6 decimals are needed.");
        }
        if (multiple != null && (multiple.signum() <= 0 || !fits(multiple, scale))) {
            throw ScheduleProblem.invalid(
                    "instalmentMultiple",
                    "Debe ser mayor que cero, con los decimales de la moneda.",
                    "Must be above zero, with the decimals of the currency.");
        }
    }

    /** HALF_EVEN to two decimals and no multiple. */
    public static Rounding toCents() {
        return new Rounding(RoundingMode.HALF_EVEN, 2, null);
    }

    /** An amount at the scale of the currency. */
    public BigDecimal amount(BigDecimal exact) {
        return exact.setScale(scale, mode);
    }

    /** A whole instalment: at the scale of the currency or, if there is one, at the nearest multiple. */
    public BigDecimal instalment(BigDecimal exact, RoundingMode direction) {
        return multiple == null
                ? exact.setScale(scale, direction)
                : exact.divide(multiple, 0, direction).multiply(multiple).setScale(scale);
    }

    /** One of {@code count} equal parts; rounded down when the mode would leave a negative last part. */
    BigDecimal share(BigDecimal total, int count) {
        BigDecimal exact = total.divide(BigDecimal.valueOf(count), EXACT);
        BigDecimal share = amount(exact);
        boolean lastIsNegative = share.multiply(BigDecimal.valueOf(count - 1L)).compareTo(amount(total)) > 0;
        return lastIsNegative ? exact.setScale(scale, RoundingMode.DOWN) : share;
    }

    boolean fits(BigDecimal amount) {
        return fits(amount, scale);
    }

    BigDecimal zero() {
        return BigDecimal.ZERO.setScale(scale);
    }

    private static boolean fits(BigDecimal amount, int scale) {
        return amount.stripTrailingZeros().scale() <= scale;
    }
}
