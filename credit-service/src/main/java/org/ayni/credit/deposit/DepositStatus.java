package org.ayni.credit.deposit;

import java.util.EnumSet;
import java.util.Set;
import org.ayni.kit.problem.Problem;

/** Where a deposit stands, and what may be done with it there. */
public enum DepositStatus {
    /** It secures the bank's loans. */
    PLEDGED(EnumSet.of(
            Action.RENEW,
            Action.RELEASE_LIEN,
            Action.END,
            Action.DRAW,
            Action.ACCRUE_INTEREST,
            Action.RECEIVE_INTEREST)),
    /** It is the fund's and secures nothing. */
    FREE(EnumSet.of(Action.PLEDGE_AGAIN, Action.REDEEM, Action.ACCRUE_INTEREST, Action.RECEIVE_INTEREST)),
    /** It is cash again, or was drawn to the end. */
    REDEEMED(EnumSet.of(Action.RECEIVE_INTEREST));

    /** What may be asked of a deposit. */
    enum Action {
        RENEW,
        RELEASE_LIEN,
        END,
        DRAW,
        PLEDGE_AGAIN,
        REDEEM,
        ACCRUE_INTEREST,
        RECEIVE_INTEREST
    }

    private final Set<Action> allowed;

    DepositStatus(Set<Action> allowed) {
        this.allowed = allowed;
    }

    void mustAllow(Action action) {
        if (!allowed.contains(action)) {
            throw Problem.stateConflict(
                    action.name(), this, allowed.stream().map(Enum::name).toList());
        }
    }
}
