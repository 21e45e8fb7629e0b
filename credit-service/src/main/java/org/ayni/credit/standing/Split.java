package org.ayni.credit.standing;

import java.math.BigDecimal;
import org.ayni.credit.product.Conditions;
import org.ayni.credit.schedule.Rounding;

/**
 * How money was used. Interest is negative when a pay-off credits interest that was paid for later days (design rule
 * 48).
 */
public record Split(
        BigDecimal penalties, BigDecimal fees, BigDecimal interest, BigDecimal principal, BigDecimal credit) {

    private static final Split NONE =
            new Split(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Nothing. */
    public static Split none() {
        return NONE;
    }

    /** With more of one part. */
    public Split plus(Conditions.Part part, BigDecimal amount) {
        return switch (part) {
            case PENALTY -> new Split(penalties.add(amount), fees, interest, principal, credit);
            case FEE -> new Split(penalties, fees.add(amount), interest, principal, credit);
            case INTEREST -> new Split(penalties, fees, interest.add(amount), principal, credit);
            case PRINCIPAL -> new Split(penalties, fees, interest, principal.add(amount), credit);
        };
    }

    /** With more held for the borrower. */
    public Split plusCredit(BigDecimal amount) {
        return new Split(penalties, fees, interest, principal, credit.add(amount));
    }

    /** The sum, part by part. */
    public Split plus(Split other) {
        return new Split(
                penalties.add(other.penalties),
                fees.add(other.fees),
                interest.add(other.interest),
                principal.add(other.principal),
                credit.add(other.credit));
    }

    /** The difference, part by part. */
    public Split minus(Split other) {
        return plus(new Split(
                other.penalties.negate(),
                other.fees.negate(),
                other.interest.negate(),
                other.principal.negate(),
                other.credit.negate()));
    }

    /** At the scale of the currency. */
    public Split scaled(Rounding rounding) {
        return new Split(
                rounding.amount(penalties),
                rounding.amount(fees),
                rounding.amount(interest),
                rounding.amount(principal),
                rounding.amount(credit));
    }

    /** Penalties and fees. */
    public BigDecimal charges() {
        return penalties.add(fees);
    }

    /** All of it. */
    public BigDecimal total() {
        return charges().add(interest).add(principal).add(credit);
    }
}
