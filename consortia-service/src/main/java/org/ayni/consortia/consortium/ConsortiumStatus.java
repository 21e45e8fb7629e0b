package org.ayni.consortia.consortium;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ayni.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The place in the life cycle, with its transition table. */
public enum ConsortiumStatus {
    IDENTIFIED,
    SELECTED,
    FORMED,
    CONSOLIDATED,
    DISSOLVED;

    /** The commands of the life cycle, named like their paths. */
    @Schema(name = "ConsortiumAction")
    enum Action {
        SELECTION(SELECTED),
        FORMATION(FORMED),
        CONSOLIDATION(CONSOLIDATED),
        DISSOLUTION(DISSOLVED);

        private final ConsortiumStatus target;

        Action(ConsortiumStatus target) {
            this.target = target;
        }

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The status after the action; 409 {@code state-conflict} with what is allowed instead. */
    ConsortiumStatus after(Action action) {
        if (!allows(action)) {
            throw Problem.stateConflict(action.path(), this, allowedActions());
        }
        return action.target;
    }

    /** What may be done in this status, as path segments. */
    List<String> allowedActions() {
        return Arrays.stream(Action.values())
                .filter(this::allows)
                .map(Action::path)
                .toList();
    }

    /** One step at a time, in order; dissolution from anywhere but the end. */
    private boolean allows(Action action) {
        return switch (action) {
            case SELECTION -> this == IDENTIFIED;
            case FORMATION -> this == SELECTED;
            case CONSOLIDATION -> this == FORMED;
            case DISSOLUTION -> this != DISSOLVED;
        };
    }
}
