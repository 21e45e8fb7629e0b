package org.ayni.credit.fund;

import java.util.Currency;
import org.ayni.kit.money.Money;

/**
 * What one loan holds of its window (design rules 1, 2): exposure is principal, cover is the fund's part of it.
 *
 * @param exposureReserved principal that was approved and may still be disbursed
 * @param exposureCommitted principal that hangs on the fund
 * @param coverReserved cover of what is reserved
 * @param coverCommitted cover of what is committed and not claimed
 * @param coverClaimed cover of an accepted claim until it is paid
 */
public record Holding(
        Money exposureReserved,
        Money exposureCommitted,
        Money coverReserved,
        Money coverCommitted,
        Money coverClaimed) {

    public Holding {
        Money exposure = exposureReserved.plus(exposureCommitted);
        Money cover = coverReserved.plus(coverCommitted).plus(coverClaimed);
        exposure.same(cover);
        if (exposureReserved.isNegative()
                || exposureCommitted.isNegative()
                || coverReserved.isNegative()
                || coverCommitted.isNegative()
                || coverClaimed.isNegative()) {
            throw new IllegalArgumentException("a loan holds " + exposure + " and " + cover + ", in part below zero");
        }
    }

    /** Nothing. */
    public static Holding none(Currency currency) {
        Money zero = Money.zero(currency);
        return new Holding(zero, zero, zero, zero, zero);
    }

    /** All that was approved, before any of it goes out. */
    public static Holding reserved(Money exposure, Money cover) {
        Money zero = Money.zero(exposure.currency());
        return new Holding(exposure, zero, cover, zero, zero);
    }

    /** What hangs on the fund once everything approved went out. */
    public static Holding committed(Money exposure, Money cover) {
        Money zero = Money.zero(exposure.currency());
        return new Holding(zero, exposure, zero, cover, zero);
    }

    boolean isReserved() {
        return exposureReserved.isPositive() || coverReserved.isPositive();
    }

    boolean isCommitted() {
        return exposureCommitted.isPositive() || coverCommitted.isPositive() || coverClaimed.isPositive();
    }

    /** RESERVED while anything is reserved, COMMITTED while anything is committed, else how it ended. */
    ReservationStatus status(ReservationStatus end) {
        if (isReserved()) {
            return ReservationStatus.RESERVED;
        }
        return isCommitted() ? ReservationStatus.COMMITTED : end;
    }
}
