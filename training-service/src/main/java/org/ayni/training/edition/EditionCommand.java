package org.ayni.training.edition;

import static org.ayni.training.edition.EditionStatus.CLOSED;
import static org.ayni.training.edition.EditionStatus.OPEN;
import static org.ayni.training.edition.EditionStatus.PLANNED;
import static org.ayni.training.edition.EditionStatus.RUNNING;

import java.util.Locale;
import java.util.Set;
import org.ayni.kit.problem.Problem;

/** What can be asked of an edition, and in which states: the transition table. */
public enum EditionCommand {
    OPENING(PLANNED),
    START(OPEN),
    CLOSING(RUNNING),
    CANCELLATION(PLANNED, OPEN, RUNNING),
    SESSIONS(PLANNED, OPEN, RUNNING),
    ENROLMENTS(OPEN, RUNNING),
    ATTENDANCE(RUNNING),
    /** A sheet may turn out wrong after the end; a mark that was never made may not be made then. */
    ATTENDANCE_CORRECTION(RUNNING, CLOSED),
    /** Only when no further session can change who qualifies. */
    CERTIFICATES(CLOSED);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<EditionStatus> from;

    EditionCommand(EditionStatus... from) {
        this.from = Set.of(from);
    }

    /** The verb as it stands in paths. */
    public String action() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isAllowedIn(EditionStatus status) {
        return from.contains(status);
    }

    /** Refuses with 409, the current state and what it allows. */
    public void mustBeAllowedIn(EditionStatus status) {
        if (!isAllowedIn(status)) {
            throw Problem.stateConflict(action(), status, status.allowedActions());
        }
    }
}
