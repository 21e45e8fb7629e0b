package org.ayni.reporting.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.contracts.credit.LoanEvent;
import org.ayni.contracts.credit.LoanEvent.ClaimAccepted;
import org.ayni.contracts.credit.LoanEvent.ClaimPaid;
import org.ayni.contracts.credit.LoanEvent.CoverLapsed;
import org.ayni.contracts.credit.LoanEvent.CreditRefunded;
import org.ayni.contracts.credit.LoanEvent.DebtWaived;
import org.ayni.contracts.credit.LoanEvent.FeeCharged;
import org.ayni.contracts.credit.LoanEvent.LoanCured;
import org.ayni.contracts.credit.LoanEvent.LoanDeferred;
import org.ayni.contracts.credit.LoanEvent.LoanDisbursed;
import org.ayni.contracts.credit.LoanEvent.LoanFellIntoArrears;
import org.ayni.contracts.credit.LoanEvent.LoanPaidOff;
import org.ayni.contracts.credit.LoanEvent.LoanRated;
import org.ayni.contracts.credit.LoanEvent.LoanRecovered;
import org.ayni.contracts.credit.LoanEvent.LoanRescheduled;
import org.ayni.contracts.credit.LoanEvent.LoanWrittenOff;
import org.ayni.contracts.credit.LoanEvent.PenaltyCharged;
import org.ayni.contracts.credit.LoanEvent.RepaymentReceived;
import org.ayni.contracts.credit.LoanEvent.ReservationChanged;
import org.ayni.contracts.credit.LoanEvent.TransactionReversed;
import org.ayni.contracts.credit.LoanState;

/**
 * What the events of a loan say. What is owed is never added up from payments: every event carries the loan after it
 * (design rule 71), so that adjustments, reversals and the reallocation after a back-dated payment all count.
 */
final class LoanFacts {

    private static final String OTHER = "OTHER";

    private LoanFacts() {}

    static void write(LoanEvent event, EventFacts facts) {
        switch (event) {
            case LoanDisbursed it -> disbursement(it, facts);
            case RepaymentReceived it -> repayment(it, facts);
            case TransactionReversed it -> reversal(it, facts);
            case LoanPaidOff it -> paidOff(it, facts);
            case LoanWrittenOff it -> writeOff(it, facts);
            case FeeCharged it ->
                new Changed(it.borrower(), it.currency(), it.after(), it.validOn(), it.bookedOn())
                        .by(OTHER, it.loanId(), facts);
            case DebtWaived it ->
                new Changed(it.borrower(), it.currency(), it.after(), it.validOn(), it.bookedOn())
                        .by(OTHER, it.loanId(), facts);
            case LoanDeferred it ->
                new Changed(it.borrower(), it.currency(), it.after(), it.validOn(), it.bookedOn())
                        .by(OTHER, it.loanId(), facts);
            case LoanRescheduled it ->
                new Changed(it.borrower(), it.currency(), it.after(), it.validOn(), it.bookedOn())
                        .by(OTHER, it.loanId(), facts);
            case LoanRecovered it ->
                new Changed(it.borrower(), it.currency(), it.after(), it.validOn(), it.bookedOn())
                        .by(OTHER, it.loanId(), facts);
            case CreditRefunded it ->
                new Changed(it.borrower(), it.currency(), it.after(), it.validOn(), it.bookedOn())
                        .by(OTHER, it.loanId(), facts);
            case ClaimAccepted it ->
                new Changed(it.borrower(), it.currency(), it.after(), it.validOn(), it.bookedOn())
                        .by(OTHER, it.loanId(), facts);
            case ClaimPaid it ->
                new Changed(it.borrower(), it.currency(), it.after(), it.validOn(), it.bookedOn())
                        .by(OTHER, it.loanId(), facts);
            case LoanFellIntoArrears it -> counted(it.loanId(), it.borrower(), it.after(), it.day(), facts);
            case LoanCured it -> counted(it.loanId(), it.borrower(), it.after(), it.day(), facts);
            case LoanRated it -> counted(it.loanId(), it.borrower(), it.after(), it.day(), facts);
            case PenaltyCharged it -> counted(it.loanId(), it.borrower(), it.after(), it.day(), facts);
            case CoverLapsed it -> lapsed(it, facts);
            case ReservationChanged it -> reservation(it, facts);
        }
    }

    /** What a day does to a loan moves no principal; the event keeps the count without gaps. */
    private static void counted(UUID loanId, Borrower borrower, LoanState after, LocalDate on, EventFacts facts) {
        CreditFacts.by(borrower, facts.on(on)).balance(loanId, OTHER, borrower.borrowerType(), "", after);
    }

    /** The fund is bound by it no more. */
    private static void lapsed(CoverLapsed it, EventFacts facts) {
        String currency = it.currency();
        CreditFacts.by(it.borrower(), facts.on(it.on()))
                .balance(
                        it.loanId(), OTHER, it.borrower().borrowerType(), currency == null ? "" : currency, it.after());
    }

    private static void reservation(ReservationChanged it, EventFacts facts) {
        new Changed(it.borrower(), it.currency(), it.after(), it.bookedOn(), it.bookedOn())
                .by(OTHER, it.loanId(), facts);
    }

    private static void writeOff(LoanWrittenOff it, EventFacts facts) {
        new Changed(it.borrower(), it.currency(), it.after(), it.validOn(), it.bookedOn())
                .by("WRITE_OFF", it.loanId(), facts);
    }

    /** The loan after a transaction. */
    private record Changed(Borrower borrower, String currency, LoanState after, LocalDate validOn, LocalDate bookedOn) {

        EventFacts by(String move, UUID loan, EventFacts facts) {
            return CreditFacts.by(borrower, facts.on(validOn).booked(bookedOn))
                    .balance(loan, move, borrower.borrowerType(), currency, after);
        }
    }

    private static void disbursement(LoanDisbursed it, EventFacts facts) {
        Borrower borrower = it.borrower();
        String type = borrower.borrowerType();
        new Changed(borrower, it.currency(), it.after(), it.validOn(), it.bookedOn())
                .by("DISBURSEMENT", it.loanId(), facts)
                .fact(FactKind.LOAN, type, it.loanId(), it.transactionId())
                .amount(AmountName.DISBURSED, type, it.transactionId(), it.amount(), it.currency());
        if (borrower.consortiumId() != null) {
            facts.fact(FactKind.CONSORTIUM_WITH_LOAN, type, borrower.consortiumId(), it.transactionId());
        }
    }

    private static void repayment(RepaymentReceived it, EventFacts facts) {
        String type = it.borrower().borrowerType();
        UUID id = it.transactionId();
        new Changed(it.borrower(), it.currency(), it.after(), it.validOn(), it.bookedOn())
                .by("REPAYMENT", it.loanId(), facts)
                .amount(AmountName.RECEIVED, type, id, it.amount(), it.currency())
                .amount(AmountName.INTEREST_RECEIVED, type, id, it.interest(), it.currency())
                .amount(AmountName.CHARGES_RECEIVED, type, id, it.charges(), it.currency());
    }

    /** What an undone transaction moved comes back under its own kind. */
    private static void reversal(TransactionReversed it, EventFacts facts) {
        String move =
                switch (it.reversedKind()) {
                    case "DISBURSEMENT", "REPAYMENT", "WRITE_OFF" -> it.reversedKind();
                    default -> OTHER;
                };
        new Changed(it.borrower(), it.currency(), it.after(), it.validOn(), it.bookedOn())
                .by(move, it.loanId(), facts)
                .ends(it.reverses());
    }

    /** The payment before it already took the principal away; this event only keeps the count without gaps. */
    private static void paidOff(LoanPaidOff it, EventFacts facts) {
        String type = it.borrower().borrowerType();
        CreditFacts.by(it.borrower(), facts.on(it.validOn()))
                .balance(it.loanId(), OTHER, type, "", it.after())
                .fact(FactKind.LOAN_PAID_OFF, type, it.loanId());
    }
}
