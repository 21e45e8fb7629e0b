package org.ayni.contracts.credit;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.EventType;

/** What becomes of a claim on the fund's guarantee of a loan. All facts have the same shape, each its own amount. */
public sealed interface ClaimEvent extends CreditEvent {

    UUID claimId();

    @Override
    default UUID aggregateId() {
        return claimId();
    }

    /** A bank asks the fund to pay. */
    @EventType("credit.claim.submitted.v1")
    record ClaimSubmitted(UUID claimId, UUID loanId, UUID fundId, UUID bankId, ClaimState after, LocalDate on)
            implements ClaimEvent {}

    /** The fund has a question. */
    @EventType("credit.claim.queried.v1")
    record ClaimQueried(UUID claimId, UUID loanId, UUID fundId, UUID bankId, ClaimState after, LocalDate on)
            implements ClaimEvent {}

    /** The bank has answered it. */
    @EventType("credit.claim.answered.v1")
    record ClaimAnswered(UUID claimId, UUID loanId, UUID fundId, UUID bankId, ClaimState after, LocalDate on)
            implements ClaimEvent {}

    /** The fund owes the amount. */
    @EventType("credit.claim.accepted.v1")
    record ClaimAccepted(UUID claimId, UUID loanId, UUID fundId, UUID bankId, ClaimState after, LocalDate on)
            implements ClaimEvent {}

    /** It was turned down; the reason begins with its code. */
    @EventType("credit.claim.rejected.v1")
    record ClaimRejected(UUID claimId, UUID loanId, UUID fundId, UUID bankId, ClaimState after, LocalDate on)
            implements ClaimEvent {}

    /** The bank took it back. */
    @EventType("credit.claim.withdrawn.v1")
    record ClaimWithdrawn(UUID claimId, UUID loanId, UUID fundId, UUID bankId, ClaimState after, LocalDate on)
            implements ClaimEvent {}

    /** The fund paid the amount, a part or all of what it owes. */
    @EventType("credit.claim.paid.v1")
    record ClaimPaid(UUID claimId, UUID loanId, UUID fundId, UUID bankId, ClaimState after, LocalDate on)
            implements ClaimEvent {}

    /** The bank gave the amount back; it is to be paid again. */
    @EventType("credit.claim.payment-reversed.v1")
    record ClaimPaymentReversed(UUID claimId, UUID loanId, UUID fundId, UUID bankId, ClaimState after, LocalDate on)
            implements ClaimEvent {}

    /** Money came in, or was taken back; the amount is the fund's part. */
    @EventType("credit.claim.shared.v1")
    record ClaimShared(UUID claimId, UUID loanId, UUID fundId, UUID bankId, ClaimState after, LocalDate on)
            implements ClaimEvent {}

    /** Nothing more is expected; the amount is the fund's loss. */
    @EventType("credit.claim.closed.v1")
    record ClaimClosed(UUID claimId, UUID loanId, UUID fundId, UUID bankId, ClaimState after, LocalDate on)
            implements ClaimEvent {}
}
