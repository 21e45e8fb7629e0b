package org.ayni.training.edition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.training.course.Area;
import org.ayni.training.course.CourseKind;

/** Editions for tests: 60 hours, 80 percent, in the state that is asked for. */
public final class Editions {

    public static final LocalDate OPENED = LocalDate.of(2002, 3, 1);
    public static final LocalDate STARTED = LocalDate.of(2002, 3, 4);
    public static final LocalDate ENDED = LocalDate.of(2002, 4, 12);

    private Editions() {}

    public static Edition in(EditionStatus status) {
        EditionTerms terms = new EditionTerms(
                null,
                UUID.randomUUID(),
                CourseKind.COURSE,
                Area.PRODUCTION,
                UUID.randomUUID(),
                null,
                List.of(UUID.randomUUID()),
                "El Alto",
                EditionTerms.Language.SPANISH,
                new BigDecimal("60.00"),
                30,
                new BigDecimal("80.00"),
                OPENED);
        return new Edition(UUID.randomUUID(), 1, terms, life(status), List.of());
    }

    static EditionLife life(EditionStatus status) {
        EditionLife planned = EditionLife.planned();
        return switch (status) {
            case PLANNED -> planned;
            case OPEN -> planned.open(OPENED);
            case RUNNING -> planned.open(OPENED).start(STARTED);
            case CLOSED -> planned.open(OPENED).start(STARTED).close(ENDED);
            case CANCELLED -> planned.open(OPENED).cancel(STARTED, "Feria");
        };
    }
}
