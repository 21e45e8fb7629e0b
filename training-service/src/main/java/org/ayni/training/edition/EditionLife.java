package org.ayni.training.edition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where an edition stands, and since when. Each step is on or after the one before it. */
public record EditionLife(
        EditionStatus status,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate cancelledOn,
        @Nullable String cancellationReason) {

    static EditionLife planned() {
        return new EditionLife(EditionStatus.PLANNED, null, null, null, null, null);
    }

    EditionLife open(LocalDate on) {
        EditionCommand.OPENING.mustBeAllowedIn(status);
        return new EditionLife(EditionStatus.OPEN, on, null, null, null, null);
    }

    EditionLife start(LocalDate on) {
        EditionCommand.START.mustBeAllowedIn(status);
        notBefore(openedOn, "startedOn", on);
        return new EditionLife(EditionStatus.RUNNING, openedOn, on, null, null, null);
    }

    EditionLife close(LocalDate on) {
        EditionCommand.CLOSING.mustBeAllowedIn(status);
        notBefore(startedOn, "closedOn", on);
        return new EditionLife(EditionStatus.CLOSED, openedOn, startedOn, on, null, null);
    }

    EditionLife cancel(LocalDate on, String reason) {
        EditionCommand.CANCELLATION.mustBeAllowedIn(status);
        notBefore(startedOn == null ? openedOn : startedOn, "cancelledOn", on);
        return new EditionLife(EditionStatus.CANCELLED, openedOn, startedOn, null, on, reason);
    }

    private static void notBefore(@Nullable LocalDate earlier, String field, LocalDate on) {
        if (earlier != null && on.isBefore(earlier)) {
            throw EditionProblem.DATES_OUT_OF_ORDER.problem(
                    field, "El paso anterior fue el " + earlier, "The step before was on " + earlier);
        }
    }
}
