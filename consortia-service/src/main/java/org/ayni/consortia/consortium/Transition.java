package org.ayni.consortia.consortium;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.consortia.consortium.ConsortiumStatus.Action;
import org.ayni.kit.id.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of the life cycle as it was taken, with the scores (0–100) and votes of a selection. */
@Schema(name = "ConsortiumTransition")
public record Transition(
        UUID id,
        Action action,
        ConsortiumStatus fromStatus,
        ConsortiumStatus toStatus,
        LegalForm legalForm,
        @Nullable String reason,
        @Nullable Integer salesPotential,
        @Nullable Integer prospects,
        @Nullable Integer firmness,
        @Nullable Integer votesFor,
        @Nullable Integer votesAgainst,
        LocalDate validOn) {

    static Transition of(Action action, Consortium before, Consortium after, @Nullable String reason) {
        return new Transition(
                Ids.next(),
                action,
                before.status(),
                after.status(),
                after.legalForm(),
                reason,
                null,
                null,
                null,
                null,
                null,
                after.statusOn());
    }

    /** The same step with what the selection committee scored and voted. */
    Transition with(SelectConsortium selection) {
        return new Transition(
                id,
                action,
                fromStatus,
                toStatus,
                legalForm,
                reason,
                selection.salesPotential(),
                selection.prospects(),
                selection.firmness(),
                selection.votesFor(),
                selection.votesAgainst(),
                validOn);
    }
}
