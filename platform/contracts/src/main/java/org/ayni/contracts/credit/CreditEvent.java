package org.ayni.contracts.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** The facts of credit-service: money. Amounts are in {@code currency}, at its scale. */
public sealed interface CreditEvent extends DomainEvent {

    /** A loan fund exists. */
    @EventType("credit.fund.established.v1")
    record FundEstablished(UUID fundId, String externalId, String name, String currency, LocalDate establishedOn)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return fundId;
        }
    }

    /** Money (DONOR, BANK, CASH) or goods (IN_KIND) promised or received; {@code stage} is PLANNED or RECEIVED. */
    @EventType("credit.fund.contribution-received.v1")
    record ContributionReceived(
            UUID fundId,
            UUID contributionId,
            String source,
            String stage,
            BigDecimal amount,
            String currency,
            LocalDate validOn)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return fundId;
        }
    }

    /** A term deposit backs loans of this bank; pledged and capacity are the window's, after the fact. */
    @EventType("credit.fund.deposit-pledged.v1")
    record DepositPledged(
            UUID fundId,
            UUID depositId,
            UUID bankId,
            BigDecimal amount,
            String currency,
            LocalDate pledgedFrom,
            BigDecimal pledged,
            BigDecimal capacity)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return fundId;
        }
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
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return applicationId;
        }
    }

    /** The rules were applied: ELIGIBLE, REFERRED or INELIGIBLE, with what each rule that did not pass found. */
    @EventType("credit.application.assessed.v1")
    record ApplicationAssessed(
            UUID applicationId,
            UUID fundId,
            Borrower borrower,
            String outcome,
            List<Reason> reasons,
            LocalDate assessedOn)
            implements CreditEvent {

        /** A rule that did not pass. */
        public record Reason(String rule, String outcome, String reason) {}

        @Override
        public UUID aggregateId() {
            return applicationId;
        }
    }

    /** The committee is for it. */
    @EventType("credit.application.endorsed.v1")
    record ApplicationEndorsed(UUID applicationId, UUID fundId, Borrower borrower, LocalDate endorsedOn)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return applicationId;
        }
    }

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
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return applicationId;
        }
    }

    /** The committee or the bank ({@code decidedBy}) decided against it. */
    @EventType("credit.application.rejected.v1")
    record ApplicationRejected(
            UUID applicationId, UUID fundId, Borrower borrower, String decidedBy, String reason, LocalDate rejectedOn)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return applicationId;
        }
    }

    /** The applicant changed their mind. */
    @EventType("credit.application.withdrawn.v1")
    record ApplicationWithdrawn(
            UUID applicationId, UUID fundId, Borrower borrower, String reason, LocalDate withdrawnOn)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return applicationId;
        }
    }

    /** Nobody decided in time; what was reserved is free again. */
    @EventType("credit.application.expired.v1")
    record ApplicationExpired(UUID applicationId, UUID fundId, Borrower borrower, LocalDate expiredOn)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return applicationId;
        }
    }

    /** Money went to the borrower; the reservation became commitment. */
    @EventType("credit.loan.disbursed.v1")
    record LoanDisbursed(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            UUID productId,
            Borrower borrower,
            UUID transactionId,
            BigDecimal amount,
            String currency,
            LoanState after,
            LocalDate validOn,
            LocalDate bookedOn)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return loanId;
        }
    }

    /** The borrower paid; principal, interest and charges are how the payment was split. */
    @EventType("credit.loan.repayment-received.v1")
    record RepaymentReceived(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            UUID productId,
            Borrower borrower,
            UUID transactionId,
            BigDecimal amount,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal charges,
            String currency,
            LoanState after,
            LocalDate validOn,
            LocalDate bookedOn)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return loanId;
        }
    }

    /** A transaction was undone. */
    @EventType("credit.loan.reversed.v1")
    record TransactionReversed(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            UUID transactionId,
            UUID reverses,
            String reversedKind,
            BigDecimal amount,
            String currency,
            @Nullable String reason,
            LoanState after,
            LocalDate validOn,
            LocalDate bookedOn)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return loanId;
        }
    }

    /** Nothing is owed any more. */
    @EventType("credit.loan.paid-off.v1")
    record LoanPaidOff(UUID loanId, UUID fundId, UUID bankId, Borrower borrower, LoanState after, LocalDate validOn)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return loanId;
        }
    }
}
