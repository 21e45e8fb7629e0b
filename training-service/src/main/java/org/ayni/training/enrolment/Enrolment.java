package org.ayni.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in an edition, or on its waiting list.
 *
 * @param requestedOn when it was asked for
 * @param enrolledOn since when there is a place; attendance counts from then on
 */
public record Enrolment(
        UUID id,
        int version,
        UUID editionId,
        UUID personId,
        Status status,
        LocalDate requestedOn,
        @Nullable LocalDate enrolledOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawalReason) {

    enum Status {
        ENROLLED,
        WAITING,
        WITHDRAWN
    }

    static Enrolment enrolled(UUID edition, UUID person, LocalDate on) {
        return new Enrolment(Ids.next(), 1, edition, person, Status.ENROLLED, on, on, null, null);
    }

    static Enrolment waiting(UUID edition, UUID person, LocalDate on) {
        return new Enrolment(Ids.next(), 1, edition, person, Status.WAITING, on, null, null, null);
    }

    /** From the waiting list to a place that became free. */
    Enrolment promote(LocalDate on) {
        return new Enrolment(id, version + 1, editionId, personId, Status.ENROLLED, requestedOn, on, null, null);
    }

    Enrolment withdraw(LocalDate on, String reason) {
        if (status == Status.WITHDRAWN) {
            throw Problem.stateConflict("withdrawal", status, java.util.List.of());
        }
        if (on.isBefore(requestedOn)) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "withdrawnOn", "Se inscribió el " + requestedOn, "The enrolment is of " + requestedOn);
        }
        return new Enrolment(
                id, version + 1, editionId, personId, Status.WITHDRAWN, requestedOn, enrolledOn, on, reason);
    }
}
