package org.ayni.credit.loan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ayni.kit.problem.Problem;

/** The life of a loan (design rules, section 2): which commands each state takes; all others are 409. */
public enum LoanStatus {
    PENDING(Action.DISBURSE, Action.CANCEL),
    ACTIVE(Action.REPAY),
    PAID_OFF,
    WRITTEN_OFF,
    CANCELLED;

    /** What can be done to a loan. */
    public enum Action {
        DISBURSE,
        CANCEL,
        REPAY
    }

    private final Set<Action> allowed;

    LoanStatus(Action... allowed) {
        this.allowed = Set.of(allowed);
    }

    /** Refuses an action that this state does not take. */
    void mustAllow(Action action) {
        if (!allowed.contains(action)) {
            List<String> actions = allowed.stream()
                    .sorted()
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .toList();
            throw Problem.stateConflict(action.name().toLowerCase(Locale.ROOT), this, actions);
        }
    }
}
