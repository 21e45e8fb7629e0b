package org.ayni.consortia.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One assessment of a milestone.
 *
 * @param outOfOrder whether something that should come first was missing
 * @param missing what was missing
 */
@Schema(name = "Milestone")
public record MilestoneView(
        UUID id,
        UUID consortiumId,
        MilestoneKind milestone,
        boolean reached,
        LocalDate assessedOn,
        @Nullable String reason,
        @Nullable String evidence,
        boolean outOfOrder,
        List<MilestoneKind> missing) {

    static MilestoneView of(Milestone milestone) {
        return new MilestoneView(
                milestone.id(),
                milestone.consortiumId(),
                milestone.milestone(),
                milestone.reached(),
                milestone.assessedOn(),
                milestone.reason(),
                milestone.evidence(),
                milestone.outOfOrder(),
                milestone.missing());
    }
}
