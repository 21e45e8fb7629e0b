package org.ayni.credit.fund;

/** How a loan stands to its window: from the approval to the day when nothing of it hangs on the fund. */
public enum ReservationStatus {
    RESERVED,
    COMMITTED,
    RELEASED,
    VOIDED,
    EXPIRED
}
