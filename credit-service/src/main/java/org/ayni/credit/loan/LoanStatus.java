package org.ayni.credit.loan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ayni.credit.history.Input;
import org.ayni.kit.problem.Problem;

/** The life of a loan (design rules, section 2): which commands each state takes; all others are 409. */
public enum LoanStatus {
    PENDING(Action.DISBURSE, Action.CANCEL),
    ACTIVE(
            Action.DISBURSE,
            Action.CANCEL_THE_REST,
            Action.REPAY,
            Action.CHARGE_FEE,
            Action.WAIVE,
            Action.REFUND,
            Action.DEFER,
            Action.RESCHEDULE,
            Action.WRITE_OFF,
            Action.SUBMIT_CLAIM,
            Action.ACCEPT_CLAIM,
            Action.PAY_CLAIM,
            Action.REVERSE),
    PAID_OFF(Action.HOLD_CREDIT, Action.REFUND, Action.PAY_CLAIM, Action.REVERSE),
    WRITTEN_OFF(Action.RECOVER, Action.SUBMIT_CLAIM, Action.ACCEPT_CLAIM, Action.PAY_CLAIM, Action.REVERSE),
    CANCELLED;

    /** What can be done to a loan. */
    public enum Action {
        DISBURSE,
        CANCEL,
        CANCEL_THE_REST,
        REPAY,
        /** A payment on a loan that is paid off, where the product holds it as the borrower's credit. */
        HOLD_CREDIT,
        CHARGE_FEE,
        WAIVE,
        REFUND,
        DEFER,
        RESCHEDULE,
        WRITE_OFF,
        RECOVER,
        SUBMIT_CLAIM,
        ACCEPT_CLAIM,
        PAY_CLAIM,
        REVERSE;

        static Action of(Input what, LoanStatus status) {
            return switch (what) {
                case Input.Disbursement ignored -> DISBURSE;
                case Input.Repayment ignored -> status == PAID_OFF ? HOLD_CREDIT : REPAY;
                case Input.Fee ignored -> CHARGE_FEE;
                case Input.Waiver ignored -> WAIVE;
                case Input.Deferral ignored -> DEFER;
                case Input.Reschedule ignored -> RESCHEDULE;
                case Input.WriteOff ignored -> WRITE_OFF;
                case Input.Recovery ignored -> RECOVER;
                case Input.Refund ignored -> REFUND;
                case Input.ClaimAcceptance ignored -> ACCEPT_CLAIM;
                case Input.ClaimPayment ignored -> PAY_CLAIM;
                case Input.Reversal ignored -> REVERSE;
            };
        }
    }

    private final Set<Action> allowed;

    LoanStatus(Action... allowed) {
        this.allowed = Set.of(allowed);
    }

    /** Refuses an action that this state does not take. */
    public void mustAllow(Action action) {
        if (!allowed.contains(action)) {
            throw refused(action);
        }
    }

    Problem refused(Action action) {
        List<String> actions = allowed.stream().sorted().map(LoanStatus::text).toList();
        return Problem.stateConflict(text(action), this, actions);
    }

    private static String text(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
