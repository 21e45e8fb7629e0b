package org.ayni.contracts.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.EventType;

/** What happens to an application for a loan. */
public sealed interface ApplicationEvent extends CreditEvent {

    UUID applicationId();

    @Override
    default UUID aggregateId() {
        return applicationId();
    }

    /** Somebody asked for a loan. */
    @EventType("credit.application.submitted.v1")
    record ApplicationSubmitted(
            UUID applicationId,
            UUID fundId,
            UUID bankId,
            UUID productId,
            Borrower borrower,
            BigDecimal amount,
            String currency,
            LocalDate submittedOn)
            implements ApplicationEvent {}

    /** The rules were applied: ELIGIBLE, REFERRED or INELIGIBLE, with what each rule that did not pass found. */
    @EventType("credit.application.assessed.v1")
    record ApplicationAssessed(
            UUID applicationId,
            UUID fundId,
            Borrower borrower,
            String outcome,
            List<Reason> reasons,
            LocalDate assessedOn)
            implements ApplicationEvent {

        /** A rule that did not pass. */
        public record Reason(String rule, String outcome, String reason) {}
    }

    /** The committee is for it. */
    @EventType("credit.application.endorsed.v1")
    record ApplicationEndorsed(UUID applicationId, UUID fundId, Borrower borrower, LocalDate endorsedOn)
            implements ApplicationEvent {}

    /** The bank decided for it: the fund's room is reserved and the loan waits for its disbursement. */
    @EventType("credit.application.approved.v1")
    record ApplicationApproved(
            UUID applicationId,
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            BigDecimal amount,
            String currency,
            LocalDate approvedOn)
            implements ApplicationEvent {}

    /** The bank will lend less than it said; the amount is what is approved now, the rest is free again. */
    @EventType("credit.application.reduced.v1")
    record ApprovalReduced(
            UUID applicationId,
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            BigDecimal amount,
            String currency,
            LocalDate reducedOn)
            implements ApplicationEvent {}

    /** The committee or the bank ({@code decidedBy}) decided against it. */
    @EventType("credit.application.rejected.v1")
    record ApplicationRejected(
            UUID applicationId, UUID fundId, Borrower borrower, String decidedBy, String reason, LocalDate rejectedOn)
            implements ApplicationEvent {}

    /** The applicant changed their mind. */
    @EventType("credit.application.withdrawn.v1")
    record ApplicationWithdrawn(
            UUID applicationId, UUID fundId, Borrower borrower, String reason, LocalDate withdrawnOn)
            implements ApplicationEvent {}

    /** Nobody decided in time; what was reserved is free again. */
    @EventType("credit.application.expired.v1")
    record ApplicationExpired(UUID applicationId, UUID fundId, Borrower borrower, LocalDate expiredOn)
            implements ApplicationEvent {}
}
