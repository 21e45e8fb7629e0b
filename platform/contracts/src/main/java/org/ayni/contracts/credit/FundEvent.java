package org.ayni.contracts.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** What happens to a loan fund. */
public sealed interface FundEvent extends CreditEvent {

    UUID fundId();

    @Override
    default UUID aggregateId() {
        return fundId();
    }

    /** A loan fund exists. */
    @EventType("credit.fund.established.v1")
    record FundEstablished(UUID fundId, String externalId, String name, String currency, LocalDate establishedOn)
            implements FundEvent {}

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
            implements FundEvent {}

    /**
     * A term deposit backs loans of this bank; pledged and capacity are the window's, after the fact.
     *
     * @param maturesOn null where no date is agreed, and in events from before it was told
     * @param autoRenews whether it goes on by itself then; null in events from before it was told
     */
    @EventType("credit.fund.deposit-pledged.v1")
    record DepositPledged(
            UUID fundId,
            UUID depositId,
            UUID bankId,
            BigDecimal amount,
            String currency,
            LocalDate pledgedFrom,
            BigDecimal pledged,
            BigDecimal capacity,
            @Nullable LocalDate maturesOn,
            @Nullable Boolean autoRenews)
            implements FundEvent {}

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
            implements FundEvent {}

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
            implements FundEvent {}

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
            implements FundEvent {}

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
            implements FundEvent {}

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
            implements FundEvent {}

    /**
     * What a fund may lend at one bank is another sum now, and no deposit's event tells it: {@code cause} is POLICY
     * (leverage or backing), ALLOTMENT or LOSS (of the fund's own money). Pledged and capacity are the window's, after
     * the fact.
     */
    @EventType("credit.fund.position-changed.v1")
    record PositionChanged(
            UUID fundId,
            UUID bankId,
            String cause,
            UUID causeId,
            BigDecimal pledged,
            BigDecimal capacity,
            String currency,
            LocalDate bookedOn)
            implements FundEvent {}

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
            implements FundEvent {}

    /**
     * A deposit that was free backs loans of its bank again; pledged and capacity are the window's, after the fact.
     * {@code maturesOn} and {@code autoRenews} as in {@link DepositPledged}.
     */
    @EventType("credit.fund.deposit-pledged-again.v1")
    record DepositPledgedAgain(
            UUID fundId,
            UUID depositId,
            UUID bankId,
            BigDecimal amount,
            String currency,
            LocalDate pledgedFrom,
            BigDecimal pledged,
            BigDecimal capacity,
            @Nullable LocalDate maturesOn,
            @Nullable Boolean autoRenews)
            implements FundEvent {}

    /**
     * A deposit will end before the last loan that it secures does: unless it is renewed, {@code exposureLacking} of
     * the principal and {@code coverLacking} of the cover in use at this bank exceed its limits from {@code endsOn} on.
     * {@code neededUntil} is when the last loan is over and the time to claim has passed.
     */
    @EventType("credit.fund.cover-ending.v1")
    record CoverEnding(
            UUID fundId,
            UUID depositId,
            UUID bankId,
            BigDecimal amount,
            String currency,
            LocalDate endsOn,
            LocalDate neededUntil,
            BigDecimal exposureLacking,
            BigDecimal coverLacking,
            LocalDate bookedOn)
            implements FundEvent {}
}
