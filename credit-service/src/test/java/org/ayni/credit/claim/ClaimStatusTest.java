package org.ayni.credit.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.ayni.credit.claim.ClaimStatus.Action;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The design's table of a claim (credit rules, section 2): every state and every command. */
class ClaimStatusTest {

    private static final Map<ClaimStatus, Set<Action>> TABLE = Map.of(
            ClaimStatus.SUBMITTED, EnumSet.of(Action.QUERY, Action.ACCEPT, Action.REJECT, Action.WITHDRAW),
            ClaimStatus.QUERIED, EnumSet.of(Action.ANSWER, Action.REJECT, Action.WITHDRAW),
            ClaimStatus.ACCEPTED, EnumSet.of(Action.PAY, Action.WITHDRAW),
            ClaimStatus.PAID, EnumSet.of(Action.REVERSE_PAYMENT, Action.SHARE, Action.CLOSE),
            ClaimStatus.RECOVERING, EnumSet.of(Action.SHARE, Action.CLOSE),
            ClaimStatus.CLOSED, EnumSet.noneOf(Action.class),
            ClaimStatus.REJECTED, EnumSet.noneOf(Action.class),
            ClaimStatus.WITHDRAWN, EnumSet.noneOf(Action.class));

    @ParameterizedTest
    @EnumSource
    void takesWhatTheTableSaysAndRefusesTheRest(ClaimStatus status) {
        Set<Action> taken = EnumSet.noneOf(Action.class);
        for (Action action : Action.values()) {
            try {
                status.mustAllow(action);
                taken.add(action);
            } catch (Problem refused) {
                assertEquals(409, refused.type().status());
            }
        }
        assertEquals(TABLE.get(status), taken);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsAllowedWhenItRefuses(ClaimStatus status) {
        Action refused = EnumSet.complementOf(EnumSet.copyOf(withOne(TABLE.get(status))))
                .iterator()
                .next();
        Problem problem = assertThrows(Problem.class, () -> status.mustAllow(refused));
        assertEquals(status.name(), problem.extensions().get("currentState"));
    }

    private static Set<Action> withOne(Set<Action> allowed) {
        return allowed.isEmpty() ? EnumSet.of(Action.QUERY) : allowed;
    }
}
