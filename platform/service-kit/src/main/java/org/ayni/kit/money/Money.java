package org.ayni.kit.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.ayni.kit.problem.CommonProblem;

/**
 * An amount of one currency at exactly that currency's scale.
 *
 * <p>Arithmetic is exact; a number that needs more digits than the currency has is refused, never rounded. Where a rule
 * rounds, it says so by calling {@link #rounded}.
 *
 * @param amount the amount, at the currency's scale; it may be negative
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** The widest amount the schema can hold: {@code numeric(19,2)}. */
    private static final int MAX_DIGITS = 17;

    public Money {
        int scale = currency.getDefaultFractionDigits();
        if (amount.stripTrailingZeros().scale() > scale) {
            throw CommonProblem.AMOUNT_SCALE.problem(
                    currency + " tiene " + scale + " decimales; se recibió " + amount.toPlainString(),
                    currency + " has " + scale + " decimals; got " + amount.toPlainString());
        }
        if (amount.precision() - amount.scale() > MAX_DIGITS) {
            throw CommonProblem.AMOUNT_SCALE.problem(
                    "El monto tiene más de " + MAX_DIGITS + " dígitos enteros",
                    "The amount has more than " + MAX_DIGITS + " integer digits");
        }
        amount = amount.setScale(scale, RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The number at the currency's scale, HALF_EVEN: the rounding of money in this house (design rules, head). */
    public static Money rounded(BigDecimal number, Currency currency) {
        return new Money(number.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    /** A percentage of this amount, rounded HALF_EVEN to the currency's scale. */
    public Money percent(BigDecimal percent) {
        return rounded(amount.multiply(percent).movePointLeft(2), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Refuses an amount of another currency: {@code currency-mismatch}. */
    public Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw CommonProblem.CURRENCY_MISMATCH.problem(
                    "Se esperaba " + currency + ", se recibió " + other.currency,
                    "Expected " + currency + ", got " + other.currency);
        }
        return other;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
