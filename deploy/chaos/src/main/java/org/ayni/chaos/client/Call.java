package org.ayni.chaos.client;

import java.util.UUID;

/**
 * A command with its idempotency key, the same in each attempt; or a read, which has no use for one.
 *
 * @param subject the loan, the application or the approval request that it is about
 * @param reference the bank's reference of money that moves; otherwise empty
 */
public record Call(Kind kind, Caller caller, String path, String body, UUID subject, String reference, String key) {

    /** What is sent. */
    public enum Kind {
        REPAYMENT,
        DISBURSEMENT,
        APPROVAL,
        WITHDRAWAL,
        REVERSAL,
        CONFIRMATION,
        /** Of a loan; changes nothing. */
        READ
    }

    /** Who sends it. */
    public enum Caller {
        BANK,
        OFFICER,
        SECOND_OFFICER,
        COMMITTEE,
        AUDITOR
    }

    /** With a key that nobody used. */
    public static Call of(Kind kind, Caller caller, String path, String body, UUID subject, String reference) {
        return new Call(
                kind, caller, path, body, subject, reference, UUID.randomUUID().toString());
    }
}
