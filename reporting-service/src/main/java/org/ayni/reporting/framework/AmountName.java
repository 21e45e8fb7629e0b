package org.ayni.reporting.framework;

/** What is summed. In brackets: the unit, and what the amount's detail says. */
public enum AmountName {
    /** Hours of editions held to their end (hours; kind and area, with a full stop between). */
    HOURS_HELD,
    /** Copies of publications (copies; kind). */
    COPIES,
    /** Given or promised to a fund (currency; stage and source, with a full stop between). */
    CONTRIBUTION,
    /** Term deposits pledged, less what is no longer (currency; empty). */
    DEPOSIT,
    /** Paid out (currency; PERSON or CONSORTIUM). */
    DISBURSED,
    /** Outstanding principal, as the loans' own states say it (currency; PERSON or CONSORTIUM). */
    PRINCIPAL,
    /** Payments received (currency; PERSON or CONSORTIUM). */
    RECEIVED,
    /** Principal that payments took away, less what came back with undone payments (currency; PERSON or CONSORTIUM). */
    PRINCIPAL_REPAID,
    /** Principal that write-offs took away, less what came back with undone ones (currency; PERSON or CONSORTIUM). */
    PRINCIPAL_WRITTEN_OFF,
    /** Principal that anything else added or, negative, took away (currency; PERSON or CONSORTIUM). */
    PRINCIPAL_ADJUSTED,
    /**
     * The part of payments that paid interest, as split when they came: what a back-dated payment or a reversal
     * reallocates later is told by no event (currency; PERSON or CONSORTIUM).
     */
    INTEREST_RECEIVED,
    /** The part of payments that paid fees and penalties, as split when they came (currency; PERSON or CONSORTIUM). */
    CHARGES_RECEIVED,
    /**
     * Principal that binds a fund: approved and not paid out, or paid out and still hanging on it. It moves on the day
     * of its booking, whatever day a payment is valid on. Events from before reservations were told say what is paid
     * out only (currency; PERSON or CONSORTIUM).
     */
    BOUND
}
