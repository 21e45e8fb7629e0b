package org.ayni.contracts.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a loan, with the loan after the fact. Adjustments all have the same shape: the transaction, its
 * amount in {@code currency}, and why.
 */
public sealed interface LoanEvent extends CreditEvent {

    UUID loanId();

    @Override
    default UUID aggregateId() {
        return loanId();
    }

    /** A transaction of the loan, or its undoing: when it is true, and on which business date it was booked. */
    sealed interface LoanTransaction extends LoanEvent {

        Borrower borrower();

        String currency();

        LoanState after();

        LocalDate validOn();

        LocalDate bookedOn();
    }

    /**
     * What is approved of a loan and not paid out is another sum now, and no money moved: APPROVED, REDUCED (the bank
     * will lend less), CANCELLED or EXPIRED (what was not paid out will not be). The sum is {@code after.reserved}.
     */
    @EventType("credit.loan.reservation-changed.v1")
    record ReservationChanged(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            String cause,
            String currency,
            LoanState after,
            LocalDate bookedOn)
            implements LoanEvent {}

    /** A fee was charged. */
    @EventType("credit.loan.fee-charged.v1")
    record FeeCharged(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            UUID transactionId,
            BigDecimal amount,
            String currency,
            @Nullable String reason,
            LoanState after,
            LocalDate validOn,
            LocalDate bookedOn)
            implements LoanTransaction {}

    /** Unpaid interest, fees or penalties were forgiven; never principal. */
    @EventType("credit.loan.waived.v1")
    record DebtWaived(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            UUID transactionId,
            BigDecimal amount,
            String currency,
            @Nullable String reason,
            LoanState after,
            LocalDate validOn,
            LocalDate bookedOn)
            implements LoanTransaction {}

    /** Due dates were skipped; the amount is 0. */
    @EventType("credit.loan.deferred.v1")
    record LoanDeferred(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            UUID transactionId,
            BigDecimal amount,
            String currency,
            @Nullable String reason,
            LoanState after,
            LocalDate validOn,
            LocalDate bookedOn)
            implements LoanTransaction {}

    /** What is owed has a new schedule; the amount is 0. */
    @EventType("credit.loan.rescheduled.v1")
    record LoanRescheduled(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            UUID transactionId,
            BigDecimal amount,
            String currency,
            @Nullable String reason,
            LoanState after,
            LocalDate validOn,
            LocalDate bookedOn)
            implements LoanTransaction {}

    /** All that was owed left the portfolio; the amount is the sum of it. */
    @EventType("credit.loan.written-off.v1")
    record LoanWrittenOff(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            UUID transactionId,
            BigDecimal amount,
            String currency,
            @Nullable String reason,
            LoanState after,
            LocalDate validOn,
            LocalDate bookedOn)
            implements LoanTransaction {}

    /** Money came in after the write-off. */
    @EventType("credit.loan.recovered.v1")
    record LoanRecovered(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            UUID transactionId,
            BigDecimal amount,
            String currency,
            @Nullable String reason,
            LoanState after,
            LocalDate validOn,
            LocalDate bookedOn)
            implements LoanTransaction {}

    /** A credit balance went back to the borrower. */
    @EventType("credit.loan.refunded.v1")
    record CreditRefunded(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            UUID transactionId,
            BigDecimal amount,
            String currency,
            @Nullable String reason,
            LoanState after,
            LocalDate validOn,
            LocalDate bookedOn)
            implements LoanTransaction {}

    /** The fund owes this much of the loan to the bank. */
    @EventType("credit.loan.claim-accepted.v1")
    record ClaimAccepted(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            UUID transactionId,
            BigDecimal amount,
            String currency,
            @Nullable String reason,
            LoanState after,
            LocalDate validOn,
            LocalDate bookedOn)
            implements LoanTransaction {}

    /** The fund paid its part of the loan; what the borrower owes stays as it is. */
    @EventType("credit.loan.claim-paid.v1")
    record ClaimPaid(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            UUID transactionId,
            BigDecimal amount,
            String currency,
            @Nullable String reason,
            LoanState after,
            LocalDate validOn,
            LocalDate bookedOn)
            implements LoanTransaction {}

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
            implements LoanTransaction {}

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
            implements LoanTransaction {}

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
            implements LoanTransaction {}

    /** Nothing is owed any more. */
    @EventType("credit.loan.paid-off.v1")
    record LoanPaidOff(UUID loanId, UUID fundId, UUID bankId, Borrower borrower, LoanState after, LocalDate validOn)
            implements LoanEvent {}

    /** At the close of a day it was past due by more than its contract tolerates, and had not been the day before. */
    @EventType("credit.loan.in-arrears.v1")
    record LoanFellIntoArrears(UUID loanId, UUID fundId, UUID bankId, Borrower borrower, LoanState after, LocalDate day)
            implements LoanEvent {}

    /** At the close of a day it was no longer in arrears. */
    @EventType("credit.loan.cured.v1")
    record LoanCured(UUID loanId, UUID fundId, UUID bankId, Borrower borrower, LoanState after, LocalDate day)
            implements LoanEvent {}

    /** At the close of a day its rating was another one than {@code was}. */
    @EventType("credit.loan.rating-changed.v1")
    record LoanRated(
            UUID loanId, UUID fundId, UUID bankId, Borrower borrower, String was, LoanState after, LocalDate day)
            implements LoanEvent {}

    /** The close of a day charged this much for lateness; less than 0 when a payment found late takes it back. */
    @EventType("credit.loan.penalty-charged.v1")
    record PenaltyCharged(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            BigDecimal amount,
            String currency,
            LoanState after,
            LocalDate day)
            implements LoanEvent {}

    /**
     * The fund guarantees it no more: CLAIM_PERIOD_PASSED, FROZEN_OVER or RENOUNCED. {@code currency} is null in events
     * from before it was told.
     */
    @EventType("credit.loan.cover-lapsed.v1")
    record CoverLapsed(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Borrower borrower,
            String reason,
            @Nullable String currency,
            LoanState after,
            LocalDate on)
            implements LoanEvent {}
}
