package org.ayni.consortia.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person holds an office of a consortium.
 *
 * @param since the first day
 * @param until the last day, null while it lasts
 */
@Schema(name = "Officer")
public record Officer(
        UUID id,
        UUID consortiumId,
        UUID personId,
        Office office,
        LocalDate since,
        @Nullable LocalDate until) {

    /** The offices; a board has several members, the others are one person at a time. */
    public enum Office {
        PRESIDENT,
        VICE_PRESIDENT,
        SECRETARY,
        TREASURER,
        BOARD_MEMBER
    }

    static Officer appoint(UUID consortiumId, AppointOfficer command, FactTime time) {
        return new Officer(Ids.next(), consortiumId, command.personId(), command.office(), time.validOn(), null);
    }

    /** Ends it with its last day; 409 {@code state-conflict} when it has ended. */
    Officer depart(LocalDate lastDay) {
        if (until != null) {
            throw Problem.stateConflict("departure", "LEFT", List.of());
        }
        FactTime.mustNotBeBefore(since, "until", lastDay);
        return new Officer(id, consortiumId, personId, office, since, lastDay);
    }

    /** An office changes once, when it ends. */
    int revision() {
        return until == null ? 1 : 2;
    }
}
