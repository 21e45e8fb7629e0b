package org.ayni.training.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.training.course.Area;
import org.ayni.training.course.CourseKind;
import org.jspecify.annotations.Nullable;

/** What was fixed when the edition was planned; rules on attendance never change under those who attend. */
public record EditionTerms(
        @Nullable String externalId,
        UUID courseId,
        CourseKind kind,
        Area area,
        @Nullable UUID consortiumId,
        @Nullable UUID planLineId,
        List<UUID> trainerIds,
        String place,
        Language language,
        BigDecimal plannedHours,
        int capacity,
        BigDecimal minimumAttendancePercent,
        LocalDate plannedOn) {

    /** What is spoken in an edition. */
    public enum Language {
        SPANISH,
        AYMARA,
        QUECHUA
    }
}
