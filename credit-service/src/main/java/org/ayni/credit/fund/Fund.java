package org.ayni.credit.fund;

import java.util.Currency;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A loan fund of one currency.
 *
 * @param version counts the changes of the fund's own terms, contributions and deposits
 */
public record Fund(UUID id, int version, @Nullable String externalId, String name, String currency) {

    /** Refuses an amount of another currency (design rule 13). */
    public Money own(Money amount) {
        return Money.zero(Currency.getInstance(currency)).same(amount);
    }

    /** The next version. */
    public Fund changed() {
        return new Fund(id, version + 1, externalId, name, currency);
    }
}
