package org.ayni.training.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.training.course.Area;
import org.ayni.training.course.CourseKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An edition as answered, with its sessions. */
record EditionView(
        UUID id,
        @Nullable String externalId,
        UUID courseId,
        CourseKind kind,
        Area area,
        @Nullable UUID consortiumId,
        @Nullable UUID planLineId,
        List<UUID> trainerIds,
        String place,
        EditionTerms.Language language,
        BigDecimal plannedHours,
        int capacity,
        BigDecimal minimumAttendancePercent,
        EditionStatus status,
        List<String> allowedActions,
        LocalDate plannedOn,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate cancelledOn,
        @Nullable String cancellationReason,
        List<SessionView> sessions) {

    /** A session as answered. */
    @Schema(name = "Session")
    record SessionView(UUID id, UUID editionId, int number, LocalDate heldOn, BigDecimal plannedHours) {

        static SessionView of(Session session) {
            return new SessionView(
                    session.id(), session.editionId(), session.number(), session.heldOn(), session.plannedHours());
        }
    }

    static EditionView of(Edition edition) {
        EditionTerms terms = edition.terms();
        EditionLife life = edition.life();
        return new EditionView(
                edition.id(),
                terms.externalId(),
                terms.courseId(),
                terms.kind(),
                terms.area(),
                terms.consortiumId(),
                terms.planLineId(),
                terms.trainerIds(),
                terms.place(),
                terms.language(),
                terms.plannedHours(),
                terms.capacity(),
                terms.minimumAttendancePercent(),
                life.status(),
                life.status().allowedActions(),
                terms.plannedOn(),
                life.openedOn(),
                life.startedOn(),
                life.closedOn(),
                life.cancelledOn(),
                life.cancellationReason(),
                edition.sessions().stream().map(SessionView::of).toList());
    }
}
