package org.ayni.credit.schedule;

import java.math.BigDecimal;

/**
 * One amount that bore interest through a part of a period.
 *
 * @param ratePercent a year
 * @param interest at the scale of the currency
 */
public record Bearing(BigDecimal base, YearFraction fraction, BigDecimal ratePercent, BigDecimal interest) {

    /** The same interest before it was rounded, 40 digits. */
    BigDecimal exact() {
        return fraction.interest(base, ratePercent);
    }

    /** For people: {@code 949.52 × 11.5 % × 30/360}. */
    String formula() {
        String part = fraction.terms().size() > 1 ? "(" + fraction.text() + ")" : fraction.text();
        return base.toPlainString() + " × " + ratePercent.toPlainString() + " % × " + part;
    }
}
