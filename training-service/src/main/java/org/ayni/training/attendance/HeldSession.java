package org.ayni.training.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.training.course.Area;
import org.ayni.training.course.CourseKind;
import org.ayni.training.edition.EditionStatus;
import org.jspecify.annotations.Nullable;

/** A session with what its attendance depends on of the edition. */
record HeldSession(
        UUID id,
        int version,
        int number,
        LocalDate heldOn,
        BigDecimal plannedHours,
        UUID editionId,
        EditionStatus editionStatus,
        UUID courseId,
        CourseKind kind,
        Area area,
        @Nullable UUID consortiumId) {}
