package org.ayni.credit.application;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ayni.kit.problem.Problem;

/** The life of an application (design rules, section 2): which commands each state takes; all others are 409. */
public enum ApplicationStatus {
    SUBMITTED(Action.ASSESS, Action.WITHDRAW),
    ELIGIBLE(Action.ASSESS, Action.VOTE, Action.WITHDRAW),
    REFERRED(Action.ASSESS, Action.WITHDRAW),
    INELIGIBLE(Action.ASSESS),
    ENDORSED(Action.ASSESS, Action.APPROVE, Action.REJECT, Action.WITHDRAW),
    APPROVED(Action.DISBURSE, Action.REJECT, Action.WITHDRAW),
    DISBURSED(Action.UNDO_DISBURSEMENT),
    REJECTED,
    WITHDRAWN,
    EXPIRED;

    /** What can be done to an application. */
    public enum Action {
        ASSESS,
        VOTE,
        APPROVE,
        REJECT,
        WITHDRAW,
        DISBURSE,
        UNDO_DISBURSEMENT
    }

    private final Set<Action> allowed;

    ApplicationStatus(Action... allowed) {
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

    boolean allows(Action action) {
        return allowed.contains(action);
    }

    /** Whether a bank may know of it (design rule 67). */
    boolean isVisibleToItsBank() {
        return this == ENDORSED || this == APPROVED || this == DISBURSED;
    }
}
