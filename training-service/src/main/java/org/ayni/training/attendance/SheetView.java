package org.ayni.training.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session and its marks: after a command those that were taken, on reading those that count. */
@Schema(name = "AttendanceSheet")
record SheetView(
        UUID sessionId, UUID editionId, int number, LocalDate heldOn, BigDecimal plannedHours, List<MarkView> marks) {

    /** One mark as answered. */
    @Schema(name = "AttendanceMark")
    record MarkView(
            UUID personId,
            AttendanceStatus status,
            BigDecimal hours,
            boolean walkIn,
            int revision,
            AttendanceSource source,
            @Nullable String evidence,
            @Nullable String correctionReason) {

        static MarkView of(Mark mark) {
            return new MarkView(
                    mark.personId(),
                    mark.status(),
                    mark.hours(),
                    mark.walkIn(),
                    mark.revision(),
                    mark.source(),
                    mark.evidence(),
                    mark.correctionReason());
        }
    }

    static SheetView of(HeldSession session, List<Mark> marks) {
        return new SheetView(
                session.id(),
                session.editionId(),
                session.number(),
                session.heldOn(),
                session.plannedHours(),
                marks.stream().map(MarkView::of).toList());
    }
}
