package org.ayni.consortia.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Texts;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsentGiven;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsentWithdrawn;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to.
 *
 * @param version of the text that the person agreed to
 * @param withdrawnOn since when it no longer holds, null while it does
 */
@Schema(name = "Consent")
public record Consent(
        UUID id,
        UUID personId,
        Purpose purpose,
        String version,
        LocalDate givenOn,
        @Nullable LocalDate withdrawnOn) {

    /** What it is for; each purpose is agreed to on its own. */
    @Schema(name = "ConsentPurpose")
    public enum Purpose {
        PROGRAMME,
        CREDIT_BUREAU,
        PUBLICATION,
        PHOTO
    }

    static Consent give(UUID personId, GiveConsent command, FactTime time) {
        return new Consent(
                Ids.next(),
                personId,
                command.purpose(),
                Texts.required("version", command.version()),
                time.validOn(),
                null);
    }

    /** What was done under it stays done; 409 {@code state-conflict} when it is withdrawn already. */
    Consent withdraw(LocalDate on) {
        if (withdrawnOn != null) {
            throw Problem.stateConflict("withdrawal", "WITHDRAWN", List.of());
        }
        FactTime.mustNotBeBefore(givenOn, "withdrawnOn", on);
        return new Consent(id, personId, purpose, version, givenOn, on);
    }

    /** A consent changes once, when it is withdrawn. */
    int revision() {
        return withdrawnOn == null ? 1 : 2;
    }

    ConsentGiven given() {
        return new ConsentGiven(personId, id, purpose.name(), version, givenOn);
    }

    ConsentWithdrawn withdrawn(LocalDate on) {
        return new ConsentWithdrawn(personId, id, purpose.name(), on);
    }
}
