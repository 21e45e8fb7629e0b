package org.ayni.training.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.ayni.training.Hours;
import org.jspecify.annotations.Nullable;

/** An assistance visit as recorded and as answered. A quality that was not assessed is null, not zero. */
public record Visit(
        UUID id,
        @Nullable String externalId,
        UUID enterpriseId,
        @Nullable UUID consortiumId,
        String adviser,
        List<UUID> peopleMet,
        BigDecimal hours,
        String topic,
        VisitPurpose purpose,
        @Nullable String recommendations,
        @Nullable BigDecimal qualityBefore,
        @Nullable BigDecimal qualityAfter,
        LocalDate visitedOn) {

    static Visit record(RecordVisit command, @Nullable UUID consortiumId, LocalDate on) {
        return new Visit(
                Ids.next(),
                command.externalId(),
                command.enterpriseId(),
                consortiumId,
                command.adviser(),
                command.peopleMet().stream().distinct().toList(),
                Hours.of(command.hours()),
                command.topic(),
                command.purpose(),
                command.recommendations(),
                points(command.qualityBefore()),
                points(command.qualityAfter()),
                on);
    }

    /** Refuses with 422 when the visit was to another enterprise. */
    public void mustBeTo(UUID enterprise) {
        if (!enterpriseId.equals(enterprise)) {
            throw VisitProblem.VISIT_TO_ANOTHER_ENTERPRISE.problem(
                    "visitId", "Fue a " + enterpriseId, "It was to " + enterpriseId);
        }
    }

    private static @Nullable BigDecimal points(@Nullable BigDecimal points) {
        return points == null ? null : Hours.of(points);
    }
}
