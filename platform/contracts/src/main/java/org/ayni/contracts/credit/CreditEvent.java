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

    /** A deposit has a new certificate; {@code capitalised} of its interest stayed in it and is pledged too. */
    @EventType("credit.fund.deposit-renewed.v1")
    record DepositRenewed(
            UUID fundId,
            UUID depositId,
            UUID bankId,
            BigDecimal amount,
            BigDecimal capitalised,
            String currency,
            @Nullable LocalDate maturesOn,
            LocalDate renewedOn,
            BigDecimal pledged,
            BigDecimal capacity)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return fundId;
        }
    }

    /** A deposit or its lien ended without renewal; it secures nothing from then on. */
    @EventType("credit.fund.deposit-matured.v1")
    record DepositMatured(
            UUID fundId,
            UUID depositId,
            UUID bankId,
            BigDecimal amount,
            String currency,
            LocalDate endedOn,
            BigDecimal pledged,
            BigDecimal capacity)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return fundId;
        }
    }

    /** The bank let go of its security. */
    @EventType("credit.fund.lien-released.v1")
    record LienReleased(
            UUID fundId,
            UUID depositId,
            UUID bankId,
            BigDecimal amount,
            String currency,
            LocalDate releasedOn,
            BigDecimal pledged,
            BigDecimal capacity)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return fundId;
        }
    }

    /** A claim was paid from a deposit; the rest was renewed. */
    @EventType("credit.fund.deposit-drawn.v1")
    record DepositDrawn(
            UUID fundId,
            UUID depositId,
            UUID bankId,
            UUID claimId,
            BigDecimal amount,
            String currency,
            LocalDate drawnOn,
            BigDecimal pledged,
            BigDecimal capacity)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return fundId;
        }
    }

    /** Something else is agreed about a fund from a day on; approved loans keep what they were approved under. */
    @EventType("credit.fund.policy-changed.v1")
    record FundPolicyChanged(
            UUID fundId,
            LocalDate effectiveOn,
            String fundingModel,
            BigDecimal leverage,
            boolean fullyBacked,
            BigDecimal coverPercent,
            String source,
            LocalDate bookedOn)
            implements CreditEvent {
        @Override
        public UUID aggregateId() {
            return fundId;
        }
    }

    /**
     * A fund at one bank lacks cover; {@code cause} is LOAN, DEPOSIT, CLAIM or POLICY. By how much exposure and cover
     * passed the limits now, and what is lacking after the fact; no loan is approved there until both are zero.
     */
    @EventType("credit.fund.cover-shortfall.v1")
    record CoverFellShort(
            UUID fundId,
            UUID bankId,
            String cause,
            UUID causeId,
            BigDecimal raised,
            BigDecimal coverRaised,
            BigDecimal shortfall,
            BigDecimal coverShortfall,
            String currency,
            LocalDate bookedOn)
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
