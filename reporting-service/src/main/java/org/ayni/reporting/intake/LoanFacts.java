package org.ayni.reporting.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.contracts.credit.LoanEvent;
import org.ayni.contracts.credit.LoanEvent.CoverLapsed;
import org.ayni.contracts.credit.LoanEvent.LoanCured;
import org.ayni.contracts.credit.LoanEvent.LoanDisbursed;
import org.ayni.contracts.credit.LoanEvent.LoanFellIntoArrears;
import org.ayni.contracts.credit.LoanEvent.LoanPaidOff;
import org.ayni.contracts.credit.LoanEvent.LoanRated;
import org.ayni.contracts.credit.LoanEvent.LoanTransaction;
import org.ayni.contracts.credit.LoanEvent.LoanWrittenOff;
import org.ayni.contracts.credit.LoanEvent.PenaltyCharged;
import org.ayni.contracts.credit.LoanEvent.RepaymentReceived;
import org.ayni.contracts.credit.LoanEvent.ReservationChanged;
import org.ayni.contracts.credit.LoanEvent.TransactionReversed;
import org.ayni.contracts.credit.LoanState;
import org.ayni.reporting.framework.AmountName;
import org.ayni.reporting.framework.FactKind;

/**
 * What the events of a loan say. What is owed is never added up from payments: every event carries the loan after it
 * (design rule 71), so that adjustments, reversals and the reallocation after a back-dated payment all count.
 */
final class LoanFacts {

    private static final String OTHER = "OTHER";
    private static final String PAID_OFF = "PAID_OFF";

    private LoanFacts() {}

    static void write(LoanEvent event, EventFacts facts) {
        switch (event) {
            case LoanDisbursed it -> disbursement(it, facts);
            case RepaymentReceived it -> repayment(it, facts);
            case TransactionReversed it -> reversal(it, facts);
            case LoanWrittenOff it -> changed(it, "WRITE_OFF", facts);
            // Fees, waivers, deferrals and whatever else: what is owed after them is all there is to say.
            case LoanTransaction it -> changed(it, OTHER, facts);
            case LoanPaidOff it -> paidOff(it, facts);
            case LoanFellIntoArrears it -> counted(it.loanId(), it.borrower(), "", it.after(), it.day(), facts);
            case LoanCured it -> counted(it.loanId(), it.borrower(), "", it.after(), it.day(), facts);
            case LoanRated it -> counted(it.loanId(), it.borrower(), "", it.after(), it.day(), facts);
            case PenaltyCharged it -> counted(it.loanId(), it.borrower(), it.currency(), it.after(), it.day(), facts);
            case CoverLapsed it -> lapsed(it, facts);
            case ReservationChanged it -> reservation(it, facts);
        }
    }

    /**
     * What a day does to a loan moves no principal; the event keeps the count without gaps.
     *
     * @param currency empty where the event does not say
     */
    private static void counted(
            UUID loanId, Borrower borrower, String currency, LoanState after, LocalDate on, EventFacts facts) {
        CreditFacts.by(borrower, facts.on(on)).balance(loanId, OTHER, borrower.borrowerType(), currency, after);
    }

    /** The fund is bound by it no more. */
    private static void lapsed(CoverLapsed it, EventFacts facts) {
        String currency = it.currency();
        counted(it.loanId(), it.borrower(), currency == null ? "" : currency, it.after(), it.on(), facts);
    }

    private static void reservation(ReservationChanged it, EventFacts facts) {
        counted(it.loanId(), it.borrower(), it.currency(), it.after(), it.bookedOn(), facts.booked(it.bookedOn()));
    }

    private static EventFacts changed(LoanTransaction it, String move, EventFacts facts) {
        Borrower borrower = it.borrower();
        return CreditFacts.by(borrower, facts.on(it.validOn()).booked(it.bookedOn()))
                .balance(it.loanId(), move, borrower.borrowerType(), it.currency(), it.after());
    }

    private static void disbursement(LoanDisbursed it, EventFacts facts) {
        Borrower borrower = it.borrower();
        String type = borrower.borrowerType();
        changed(it, "DISBURSEMENT", facts)
                .fact(FactKind.LOAN, type, it.loanId(), it.transactionId())
                .amount(AmountName.DISBURSED, type, it.transactionId(), it.amount(), it.currency());
        if (borrower.consortiumId() != null) {
            facts.fact(FactKind.CONSORTIUM_WITH_LOAN, type, borrower.consortiumId(), it.transactionId());
        }
    }

    private static void repayment(RepaymentReceived it, EventFacts facts) {
        String type = it.borrower().borrowerType();
        UUID id = it.transactionId();
        changed(it, "REPAYMENT", facts)
                .amount(AmountName.RECEIVED, type, id, it.amount(), it.currency())
                .amount(AmountName.INTEREST_RECEIVED, type, id, it.interest(), it.currency())
                .amount(AmountName.CHARGES_RECEIVED, type, id, it.charges(), it.currency());
    }

    /** What an undone transaction moved comes back under its own kind; a loan that owes again is not paid off. */
    private static void reversal(TransactionReversed it, EventFacts facts) {
        String move =
                switch (it.reversedKind()) {
                    case "DISBURSEMENT", "REPAYMENT", "WRITE_OFF" -> it.reversedKind();
                    default -> OTHER;
                };
        changed(it, move, facts).ends(it.reverses());
        if (!it.after().status().equals(PAID_OFF)) {
            facts.ends(paidOff(it.loanId()));
        }
    }

    /** The payment before it already took the principal away; this event only keeps the count without gaps. */
    private static void paidOff(LoanPaidOff it, EventFacts facts) {
        String type = it.borrower().borrowerType();
        CreditFacts.by(it.borrower(), facts.on(it.validOn()))
                .balance(it.loanId(), OTHER, type, "", it.after())
                .fact(FactKind.LOAN_PAID_OFF, type, it.loanId(), paidOff(it.loanId()));
    }

    private static UUID paidOff(UUID loan) {
        return EventFacts.both(FactKind.LOAN_PAID_OFF, loan);
    }
}
