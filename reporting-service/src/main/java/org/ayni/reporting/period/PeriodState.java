package org.ayni.reporting.period;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.ayni.kit.problem.Problem;

/** Where a period stands. */
public enum PeriodState {
    /** Figures move with what comes in. */
    OPEN,
    /** The figures are stated; somebody else has to verify them. */
    SUBMITTED,
    /** Verified on the spot, with evidence. */
    VERIFIED,
    /** Locked. */
    APPROVED;

    /** What can be done with a period, and in which states. */
    public enum Action {
        SUBMIT(OPEN),
        VERIFY(SUBMITTED),
        APPROVE(VERIFIED),
        REOPEN(SUBMITTED, VERIFIED, APPROVED);

        private final Set<PeriodState> from;

        Action(PeriodState... from) {
            this.from = Set.of(from);
        }

        void mustBeAllowedIn(PeriodState state) {
            if (!from.contains(state)) {
                throw Problem.stateConflict(
                        verb(),
                        state,
                        Arrays.stream(values())
                                .filter(each -> each.from.contains(state))
                                .map(Action::verb)
                                .toList());
            }
        }

        String verb() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
