package org.ayni.consortia.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Texts;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipJoined;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipLeft;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise belongs to a consortium.
 *
 * @param joinedOn its first day
 * @param leftOn the day after its last day, null while it lasts
 * @param reason why it left
 */
@Schema(name = "Membership")
public record Membership(
        UUID id,
        @Nullable String externalId,
        UUID enterpriseId,
        UUID consortiumId,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        @Nullable String reason) {

    static Membership join(JoinConsortium command, FactTime time) {
        return new Membership(
                Ids.next(),
                command.externalId(),
                command.enterpriseId(),
                command.consortiumId(),
                time.validOn(),
                null,
                null);
    }

    /** Ends it; it lasted at least a day. 409 {@code state-conflict} when it has ended before. */
    Membership leave(LeaveConsortium command, LocalDate on) {
        if (leftOn != null) {
            throw Problem.stateConflict("departure", "LEFT", List.of());
        }
        FactTime.mustNotBeBefore(joinedOn.plusDays(1), "leftOn", on);
        return new Membership(
                id, externalId, enterpriseId, consortiumId, joinedOn, on, Texts.required("reason", command.reason()));
    }

    /** A membership changes once, when it ends. */
    int revision() {
        return leftOn == null ? 1 : 2;
    }

    MembershipJoined joined() {
        return new MembershipJoined(id, enterpriseId, consortiumId, joinedOn);
    }

    MembershipLeft left(LocalDate on) {
        return new MembershipLeft(id, enterpriseId, consortiumId, on, String.valueOf(reason));
    }
}
