package org.ayni.contracts.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** What becomes of a fund after it was established and its deposits pledged; amounts as in {@link CreditEvent}. */
public sealed interface FundEvent extends DomainEvent {

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
            implements FundEvent {
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
            implements FundEvent {
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
            implements FundEvent {
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
            implements FundEvent {
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
            implements FundEvent {
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
            implements FundEvent {
        @Override
        public UUID aggregateId() {
            return fundId;
        }
    }
}
