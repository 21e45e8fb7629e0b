package org.ayni.credit.payout;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.ayni.credit.approval.DecidedByTwo;
import org.ayni.credit.claim.ClaimCommands;
import org.ayni.credit.claim.ClaimRequests.Because;
import org.ayni.credit.payout.PayoutResource.PayClaim;

/** What a second person confirms of a payment, one bean a kind. */
final class ConfirmedPayouts {

    private ConfirmedPayouts() {}

    /** The fund pays. */
    @Singleton
    static class Payments extends DecidedByTwo<PayClaim> {
        Payments(ClaimPaymentService claims, ObjectMapper json) {
            super(ClaimPaymentService.PAYMENT, ClaimCommands.CONFIRMERS, PayClaim.class, claims::pay, json);
        }
    }

    /** The bank gave the money back. */
    @Singleton
    static class Reversals extends DecidedByTwo<Because> {
        Reversals(ClaimPaymentService claims, ObjectMapper json) {
            super(ClaimPaymentService.REVERSAL, ClaimCommands.CONFIRMERS, Because.class, claims::reverse, json);
        }
    }
}
