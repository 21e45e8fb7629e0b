package org.ayni.training.edition;

import java.util.Arrays;
import java.util.List;

/** The life of an edition; what each state permits is in {@link EditionCommand}. */
public enum EditionStatus {
    PLANNED,
    OPEN,
    RUNNING,
    CLOSED,
    CANCELLED;

    /** Nothing more can be attended: figures are final. */
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }

    /** The verbs that this state permits, as they stand in paths. */
    public List<String> allowedActions() {
        return Arrays.stream(EditionCommand.values())
                .filter(command -> command.isAllowedIn(this))
                .map(EditionCommand::action)
                .toList();
    }
}
