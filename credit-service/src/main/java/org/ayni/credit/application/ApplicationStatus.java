package org.ayni.credit.application;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ayni.kit.problem.Problem;

/** The life of an application (design rules, section 2): which commands each state takes; all others are 409. */
public enum ApplicationStatus {
    SUBMITTED(Action.ASSESS, Action.AMEND, Action.WITHDRAW, Action.EXPIRE),
    ELIGIBLE(Action.ASSESS, Action.AMEND, Action.VOTE, Action.WITHDRAW, Action.EXPIRE),
    REFERRED(Action.ASSESS, Action.AMEND, Action.OVERRIDE, Action.DECLINE, Action.WITHDRAW, Action.EXPIRE),
    INELIGIBLE(Action.ASSESS, Action.AMEND, Action.OVERRIDE),
    ENDORSED(Action.ASSESS, Action.AMEND, Action.APPROVE, Action.REJECT, Action.WITHDRAW, Action.EXPIRE),
    APPROVED(Action.APPROVE, Action.REJECT, Action.WITHDRAW, Action.EXPIRE, Action.DISBURSE),
    DISBURSED(Action.DISBURSE, Action.REVERSE_DISBURSEMENT),
    REJECTED,
    WITHDRAWN,
    EXPIRED;

    /** What can be done to an application. */
    public enum Action {
        ASSESS,
        AMEND,
        OVERRIDE,
        DECLINE,
        VOTE,
        APPROVE,
        REJECT,
        WITHDRAW,
        DISBURSE,
        REVERSE_DISBURSEMENT,
        EXPIRE;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Set<Action> allowed;

    ApplicationStatus(Action... allowed) {
        this.allowed = Set.of(allowed);
    }

    /** Refuses an action that this state does not take; the clock's own action is nobody's to choose. */
    void mustAllow(Action action) {
        if (!allowed.contains(action)) {
            List<String> actions = allowed.stream()
                    .filter(each -> each != Action.EXPIRE)
                    .sorted()
                    .map(Action::word)
                    .toList();
            throw Problem.stateConflict(action.word(), this, actions);
        }
    }

    /** Refuses an action because its time has passed. */
    Problem late(Action action) {
        return Problem.stateConflict(action.word(), this, List.of());
    }

    /** Whether time ends it: as EXPIRED, or, when it does not qualify, as it is. */
    boolean isLapsing() {
        return allowed.contains(Action.EXPIRE) || this == INELIGIBLE;
    }

    /** Whether its bank may know of it; after its end only if it was endorsed once (design rule 67). */
    boolean isVisibleToItsBank(boolean wasEndorsed) {
        return switch (this) {
            case ENDORSED, APPROVED, DISBURSED -> true;
            case REJECTED, WITHDRAWN, EXPIRED -> wasEndorsed;
            case SUBMITTED, ELIGIBLE, REFERRED, INELIGIBLE -> false;
        };
    }
}
