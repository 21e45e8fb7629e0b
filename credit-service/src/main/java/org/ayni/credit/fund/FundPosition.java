package org.ayni.credit.fund;

import static org.ayni.credit.ledger.Account.COVER_CLAIMED;
import static org.ayni.credit.ledger.Account.COVER_COMMITTED;
import static org.ayni.credit.ledger.Account.COVER_PLEDGED;
import static org.ayni.credit.ledger.Account.COVER_RESERVED;
import static org.ayni.credit.ledger.Account.EXPOSURE_CAPACITY;
import static org.ayni.credit.ledger.Account.EXPOSURE_COMMITTED;
import static org.ayni.credit.ledger.Account.EXPOSURE_RESERVED;
import static org.ayni.credit.ledger.Account.LOANS_OUTSTANDING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.ayni.credit.ledger.Balances;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a fund can carry and what hangs on it on a date, read from the books.
 *
 * @param available what one more loan may have: the smaller of exposure room and cover room ÷ cover percent (rule 2)
 * @param coverHeld the fund's cover of what is committed
 * @param utilisationOfDeposits outstanding ÷ pledged in percent, two decimals, HALF_UP; null when nothing is pledged
 * @param utilisationOfCapacity outstanding ÷ capacity, alike (rule 12)
 * @param coverToDeposits cover committed ÷ pledged, alike
 */
@Schema(name = "FundPosition")
public record FundPosition(
        UUID fundId,
        LocalDate asOf,
        Money pledged,
        Money capacity,
        Money reserved,
        Money committed,
        Money outstanding,
        Money coverHeld,
        Money available,
        Money shortfall,
        @Nullable BigDecimal utilisationOfDeposits,
        @Nullable BigDecimal utilisationOfCapacity,
        @Nullable BigDecimal coverToDeposits) {

    /** From debit balances; the accounts of limits are contra accounts, so their balance is the negative. */
    static FundPosition of(Fund fund, FundPolicy policy, LocalDate asOf, Balances books) {
        Currency currency = Currency.getInstance(fund.currency());
        Money pledged = new Money(books.of(COVER_PLEDGED).negate(), currency);
        Money capacity = new Money(books.of(EXPOSURE_CAPACITY).negate(), currency);
        Money reserved = new Money(books.of(EXPOSURE_RESERVED), currency);
        Money committed = new Money(books.of(EXPOSURE_COMMITTED), currency);
        Money coverHeld = new Money(books.of(COVER_COMMITTED), currency);
        Money outstanding = new Money(books.of(LOANS_OUTSTANDING), currency);
        Money coverUsed = new Money(books.of(COVER_RESERVED).add(books.of(COVER_CLAIMED)), currency).plus(coverHeld);
        Money exposureRoom = capacity.minus(reserved).minus(committed);
        Money zero = Money.zero(currency);
        return new FundPosition(
                fund.id(),
                asOf,
                pledged,
                capacity,
                reserved,
                committed,
                outstanding,
                coverHeld,
                max(
                        zero,
                        min(
                                exposureRoom,
                                policy.fullyBacked() ? carried(pledged.minus(coverUsed), policy) : exposureRoom)),
                max(zero, exposureRoom.negated()),
                percent(outstanding, pledged),
                percent(outstanding, capacity),
                percent(coverHeld, pledged));
    }

    /** The principal that this much free cover carries, rounded down. */
    private static Money carried(Money coverRoom, FundPolicy policy) {
        int scale = coverRoom.currency().getDefaultFractionDigits();
        return new Money(
                coverRoom.amount().movePointRight(2).divide(policy.coverPercent(), scale, RoundingMode.FLOOR),
                coverRoom.currency());
    }

    private static @Nullable BigDecimal percent(Money part, Money whole) {
        return whole.isZero() ? null : part.amount().movePointRight(2).divide(whole.amount(), 2, RoundingMode.HALF_UP);
    }

    private static Money min(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Money max(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
