package org.ayni.credit.loan;

import org.ayni.contracts.credit.LoanEvent;
import org.ayni.credit.history.Input;
import org.jspecify.annotations.Nullable;

/** The kinds of transaction of a loan; accruals and penalties are derived and are none. */
public enum EntryKind {
    DISBURSEMENT(Input.Disbursement.class, LoanEvent.LoanDisbursed.class),
    REPAYMENT(Input.Repayment.class, LoanEvent.RepaymentReceived.class),
    FEE(Input.Fee.class, LoanEvent.FeeCharged.class),
    WAIVER(Input.Waiver.class, LoanEvent.DebtWaived.class),
    DEFERRAL(Input.Deferral.class, LoanEvent.LoanDeferred.class),
    RESCHEDULE(Input.Reschedule.class, LoanEvent.LoanRescheduled.class),
    WRITE_OFF(Input.WriteOff.class, LoanEvent.LoanWrittenOff.class),
    RECOVERY(Input.Recovery.class, LoanEvent.LoanRecovered.class),
    REFUND(Input.Refund.class, LoanEvent.CreditRefunded.class),
    CLAIM_ACCEPTANCE(Input.ClaimAcceptance.class, LoanEvent.ClaimAccepted.class),
    CLAIM_PAYMENT(Input.ClaimPayment.class, LoanEvent.ClaimPaid.class),
    REVERSAL(Input.Reversal.class, LoanEvent.TransactionReversed.class);

    private final Class<? extends Input> input;
    private final Class<? extends LoanEvent> event;

    EntryKind(Class<? extends Input> input, Class<? extends LoanEvent> event) {
        this.input = input;
        this.event = event;
    }

    Class<? extends Input> input() {
        return input;
    }

    /** The event of an adjustment; all adjustments have the same components, in the same order. */
    LoanEvent event(@Nullable Object... components) {
        try {
            return (LoanEvent) event.getDeclaredConstructors()[0].newInstance(components);
        } catch (ReflectiveOperationException otherShape) {
            throw new IllegalStateException(event + " has another shape", otherShape);
        }
    }

    static EntryKind of(Input what) {
        for (EntryKind kind : values()) {
            if (kind.input.isInstance(what)) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind for " + what);
    }
}
