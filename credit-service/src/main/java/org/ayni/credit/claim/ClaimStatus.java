package org.ayni.credit.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ayni.kit.problem.Problem;

/** The life of a claim (design rules, section 2): which commands each state takes; all others are 409. */
public enum ClaimStatus {
    SUBMITTED(Action.QUERY, Action.ACCEPT, Action.REJECT, Action.WITHDRAW),
    QUERIED(Action.ANSWER, Action.REJECT, Action.WITHDRAW),
    ACCEPTED(Action.PAY, Action.WITHDRAW),
    PAID(Action.REVERSE_PAYMENT, Action.SHARE, Action.CLOSE),
    RECOVERING(Action.SHARE, Action.CLOSE),
    CLOSED,
    REJECTED,
    WITHDRAWN;

    /** What can be done to a claim. */
    public enum Action {
        QUERY,
        ANSWER,
        ACCEPT,
        REJECT,
        WITHDRAW,
        PAY,
        REVERSE_PAYMENT,
        SHARE,
        CLOSE
    }

    private final Set<Action> allowed;

    ClaimStatus(Action... allowed) {
        this.allowed = Set.of(allowed);
    }

    /** Refuses an action that this state does not take. */
    public void mustAllow(Action action) {
        if (!allowed.contains(action)) {
            List<String> actions =
                    allowed.stream().sorted().map(ClaimStatus::text).toList();
            throw Problem.stateConflict(text(action), this, actions);
        }
    }

    private static String text(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
