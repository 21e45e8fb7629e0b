package org.ayni.credit.history;

import java.math.BigDecimal;

/**
 * What of a loan the fund owes its bank, and has paid (design rules 56, 57); in the loan's currency.
 *
 * @param accepted the sum of an acceptance that stands; zero without one
 * @param paid of that
 */
public record Claimed(BigDecimal accepted, BigDecimal paid) {

    /** No acceptance stands. */
    static final Claimed NOTHING = new Claimed(BigDecimal.ZERO, BigDecimal.ZERO);

    public boolean isAccepted() {
        return accepted.signum() > 0;
    }

    /** Whether an accepted claim is paid in full. */
    public boolean isPaid() {
        return isAccepted() && payable().signum() == 0;
    }

    public BigDecimal payable() {
        return accepted.subtract(paid);
    }
}
