package org.ayni.credit.provision;

import java.math.BigDecimal;
import java.util.Map;
import org.ayni.kit.money.Money;

/**
 * What part of an amount at risk is set aside for each rating, in force on a day (design rule 62).
 *
 * @param percents by rating, A to F
 */
public record ProvisionScale(Map<String, BigDecimal> percents) {

    /** The rating's part of an amount, rounded HALF_EVEN to the currency's scale. */
    public Money of(String rating, Money atRisk) {
        BigDecimal percent = percents.get(rating);
        if (percent == null) {
            throw new IllegalStateException("no provision rate for rating " + rating);
        }
        return atRisk.percent(percent);
    }
}
