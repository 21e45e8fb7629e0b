package org.ayni.credit.loan;

import org.ayni.credit.history.Input;

/** The kinds of transaction of a loan; accruals and penalties are derived and are none. */
public enum EntryKind {
    DISBURSEMENT(Input.Disbursement.class),
    REPAYMENT(Input.Repayment.class),
    FEE(Input.Fee.class),
    WAIVER(Input.Waiver.class),
    DEFERRAL(Input.Deferral.class),
    RESCHEDULE(Input.Reschedule.class),
    WRITE_OFF(Input.WriteOff.class),
    RECOVERY(Input.Recovery.class),
    REFUND(Input.Refund.class),
    CLAIM_ACCEPTANCE(Input.ClaimAcceptance.class),
    CLAIM_PAYMENT(Input.ClaimPayment.class),
    REVERSAL(Input.Reversal.class);

    private final Class<? extends Input> input;

    EntryKind(Class<? extends Input> input) {
        this.input = input;
    }

    Class<? extends Input> input() {
        return input;
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
