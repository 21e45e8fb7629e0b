package org.ayni.credit.fund;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.ayni.kit.money.Money;

/**
 * A window's limits and what uses them (design rules 2 to 4). Capacity is what is pledged × leverage; a shortfall is
 * what is in use above a limit, so freed room lowers it first.
 *
 * @param exposure reserved and committed principal
 * @param cover reserved, committed and claimed cover
 */
public record WindowTerms(
        UUID fundId,
        UUID bankId,
        String currency,
        boolean fullyBacked,
        BigDecimal leverage,
        BigDecimal pledged,
        BigDecimal capacity,
        BigDecimal exposure,
        BigDecimal cover,
        BigDecimal shortfall,
        BigDecimal coverShortfall) {

    /** With this much more, or below zero less, pledged. */
    WindowTerms pledged(Money change) {
        return with(pledged.add(change.amount()), leverage, fullyBacked);
    }

    /** Under another leverage or backing. */
    WindowTerms agreed(BigDecimal newLeverage, boolean backed) {
        return with(pledged, newLeverage, backed);
    }

    boolean isUnder(FundPolicy policy) {
        return fullyBacked == policy.fullyBacked() && leverage.compareTo(policy.leverage()) == 0;
    }

    private WindowTerms with(BigDecimal newPledged, BigDecimal newLeverage, boolean backed) {
        if (newPledged.signum() < 0) {
            throw new IllegalArgumentException("less than nothing is pledged at " + bankId);
        }
        BigDecimal newCapacity = Money.rounded(newPledged.multiply(newLeverage), Currency.getInstance(currency))
                .amount();
        return new WindowTerms(
                fundId,
                bankId,
                currency,
                backed,
                newLeverage,
                newPledged,
                newCapacity,
                exposure,
                cover,
                lacking(exposure, newCapacity),
                backed ? lacking(cover, newPledged) : BigDecimal.ZERO);
    }

    private static BigDecimal lacking(BigDecimal used, BigDecimal limit) {
        return used.compareTo(limit) > 0 ? used.subtract(limit) : BigDecimal.ZERO;
    }

    Money money(BigDecimal amount) {
        return Money.of(amount, currency);
    }
}
