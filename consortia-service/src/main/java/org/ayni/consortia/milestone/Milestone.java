package org.ayni.consortia.milestone;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Texts;
import org.ayni.contracts.consortia.ConsortiaEvent.MilestoneAssessed;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/**
 * One assessment of a milestone.
 *
 * @param missing what should have been reached before and was not; not empty means out of order
 */
public record Milestone(
        UUID id,
        UUID consortiumId,
        MilestoneKind milestone,
        boolean reached,
        LocalDate assessedOn,
        @Nullable String reason,
        @Nullable String evidence,
        List<MilestoneKind> missing) {

    /**
     * Records what was found. A reached milestone whose precondition is missing is kept with a warning, not refused;
     * but it has to say why: 422 at {@code reason}.
     *
     * @param reachedBefore what the consortium had reached on that day
     */
    static Milestone assess(
            UUID consortiumId, AssessMilestone command, Set<MilestoneKind> reachedBefore, FactTime time) {
        List<MilestoneKind> missing = !command.reached()
                ? List.of()
                : command.milestone().preconditions().stream()
                        .filter(each -> !reachedBefore.contains(each))
                        .toList();
        String reason = Texts.optional(command.reason());
        if (!missing.isEmpty() && reason == null) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "reason",
                    "Falta antes " + missing + "; indique el motivo para registrarlo fuera de orden",
                    missing + " should come first; give the reason for recording it out of order");
        }
        return new Milestone(
                Ids.next(),
                consortiumId,
                command.milestone(),
                command.reached(),
                time.validOn(),
                reason,
                Texts.optional(command.evidence()),
                missing);
    }

    boolean outOfOrder() {
        return !missing.isEmpty();
    }

    MilestoneAssessed assessed() {
        return new MilestoneAssessed(consortiumId, milestone.name(), reached, assessedOn, outOfOrder());
    }
}
