package org.ayni.credit.position;

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
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.ayni.credit.fund.Fund;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Balances;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a fund can carry and what hangs on it on a date, read from the books: the sum of its windows, for a deposit that
 * is pledged to one bank gives another bank's approvals nothing (design rule 3).
 *
 * @param bankId the bank whose window this is; null for the whole fund
 * @param coverHeld the fund's cover of what is committed
 * @param coverClaimed the fund's cover of accepted claims until they are paid
 * @param available what one more loan may have: in each window the smaller of exposure room and cover room ÷ cover
 *     percent, nothing while it has a shortfall (rules 2, 4)
 * @param shortfall by how much exposure passes capacity
 * @param coverShortfall by how much cover passes what is pledged, where the fund must be fully backed
 * @param utilisationOfDeposits outstanding ÷ pledged in percent, two decimals, HALF_UP; null when nothing is pledged
 * @param utilisationOfCapacity outstanding ÷ capacity, alike (rule 12)
 * @param coverToDeposits cover committed ÷ pledged, alike
 * @param utilisationReason NOTHING_PLEDGED where the three are null
 */
@Schema(name = "FundPosition")
public record FundPosition(
        UUID fundId,
        @Nullable UUID bankId,
        LocalDate asOf,
        Money pledged,
        Money capacity,
        Money reserved,
        Money committed,
        Money outstanding,
        Money coverReserved,
        Money coverHeld,
        Money coverClaimed,
        Money available,
        Money shortfall,
        Money coverShortfall,
        @Nullable BigDecimal utilisationOfDeposits,
        @Nullable BigDecimal utilisationOfCapacity,
        @Nullable BigDecimal coverToDeposits,
        @Nullable String utilisationReason) {

    /** From the debit balances of each window. */
    static FundPosition of(
            Fund fund, @Nullable UUID bankId, FundPolicy policy, LocalDate asOf, Collection<Balances> books) {
        Currency currency = Currency.getInstance(fund.currency());
        List<Window> windows =
                books.stream().map(each -> new Window(each, policy, currency)).toList();
        Function<Function<Window, Money>, Money> sum =
                part -> windows.stream().map(part).reduce(Money.zero(currency), Money::plus);
        Money pledged = sum.apply(Window::pledged);
        Money capacity = sum.apply(Window::capacity);
        Money outstanding = sum.apply(Window::outstanding);
        Money coverHeld = sum.apply(Window::coverHeld);
        return new FundPosition(
                fund.id(),
                bankId,
                asOf,
                pledged,
                capacity,
                sum.apply(Window::reserved),
                sum.apply(Window::committed),
                outstanding,
                sum.apply(Window::coverReserved),
                coverHeld,
                sum.apply(Window::coverClaimed),
                sum.apply(Window::available),
                sum.apply(Window::shortfall),
                sum.apply(Window::coverShortfall),
                percent(outstanding, pledged),
                percent(outstanding, capacity),
                percent(coverHeld, pledged),
                pledged.isZero() ? "NOTHING_PLEDGED" : null);
    }

    private static @Nullable BigDecimal percent(Money part, Money whole) {
        return whole.isZero() ? null : part.amount().movePointRight(2).divide(whole.amount(), 2, RoundingMode.HALF_UP);
    }

    /** A fund at one bank; the accounts of limits are contra accounts, so their balance is the negative. */
    private record Window(Balances books, FundPolicy policy, Currency currency) {

        Money pledged() {
            return of(COVER_PLEDGED).negated();
        }

        Money capacity() {
            return of(EXPOSURE_CAPACITY).negated();
        }

        Money reserved() {
            return of(EXPOSURE_RESERVED);
        }

        Money committed() {
            return of(EXPOSURE_COMMITTED);
        }

        Money outstanding() {
            return of(LOANS_OUTSTANDING);
        }

        Money coverReserved() {
            return of(COVER_RESERVED);
        }

        Money coverHeld() {
            return of(COVER_COMMITTED);
        }

        Money coverClaimed() {
            return of(COVER_CLAIMED);
        }

        Money shortfall() {
            return notNegative(exposureRoom().negated());
        }

        Money coverShortfall() {
            return policy.fullyBacked() ? notNegative(coverRoom().negated()) : zero();
        }

        Money available() {
            if (shortfall().isPositive() || coverShortfall().isPositive()) {
                return zero();
            }
            Money byExposure = exposureRoom();
            Money byCover = policy.fullyBacked() ? carried(coverRoom()) : byExposure;
            return byExposure.compareTo(byCover) <= 0 ? byExposure : byCover;
        }

        private Money exposureRoom() {
            return capacity().minus(reserved()).minus(committed());
        }

        private Money coverRoom() {
            return pledged().minus(coverReserved()).minus(coverHeld()).minus(coverClaimed());
        }

        /** The principal that this much free cover carries, rounded down. */
        private Money carried(Money cover) {
            int scale = currency.getDefaultFractionDigits();
            return new Money(
                    cover.amount().movePointRight(2).divide(policy.coverPercent(), scale, RoundingMode.FLOOR),
                    currency);
        }

        private Money of(Account account) {
            return new Money(books.of(account), currency);
        }

        private Money zero() {
            return Money.zero(currency);
        }

        private Money notNegative(Money amount) {
            return amount.isNegative() ? zero() : amount;
        }
    }
}
