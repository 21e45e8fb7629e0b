package org.ayni.consortia.role;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.contracts.consortia.ConsortiaEvent.RoleLeft;
import org.ayni.contracts.consortia.ConsortiaEvent.RoleTaken;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person works in an enterprise.
 *
 * @param since the first day
 * @param until the last day, null while it lasts
 */
@Schema(name = "EnterpriseRole")
public record EnterpriseRole(
        UUID id,
        UUID personId,
        UUID enterpriseId,
        Kind role,
        WorkTime workTime,
        LocalDate since,
        @Nullable LocalDate until) {

    /** As what somebody works there. */
    @Schema(name = "RoleKind")
    public enum Kind {
        OWNER,
        FAMILY_WORKER,
        HIRED_WORKER
    }

    /** Whether it is the person's main work of the week. */
    public enum WorkTime {
        FULL_TIME,
        PART_TIME
    }

    static EnterpriseRole take(UUID personId, TakeRole command, FactTime time) {
        return new EnterpriseRole(
                Ids.next(), personId, command.enterpriseId(), command.role(), command.workTime(), time.validOn(), null);
    }

    /** Ends it with its last day; 409 {@code state-conflict} when it has ended. */
    EnterpriseRole leave(LocalDate lastDay) {
        if (until != null) {
            throw Problem.stateConflict("departure", "LEFT", List.of());
        }
        FactTime.mustNotBeBefore(since, "until", lastDay);
        return new EnterpriseRole(id, personId, enterpriseId, role, workTime, since, lastDay);
    }

    /** A role changes once, when it ends. */
    int revision() {
        return until == null ? 1 : 2;
    }

    RoleTaken taken() {
        return new RoleTaken(personId, id, enterpriseId, role.name(), workTime.name(), since);
    }

    RoleLeft left(LocalDate lastDay) {
        return new RoleLeft(personId, id, enterpriseId, lastDay);
    }
}
