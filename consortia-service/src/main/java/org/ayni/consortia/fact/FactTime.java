package org.ayni.consortia.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/**
 * The two axes of time of a fact, as the columns of every fact table.
 *
 * @param validOn the business date it is true on, or from
 * @param bookedOn the business date of its recording
 * @param recordedAt the instant of its recording
 */
public record FactTime(LocalDate validOn, LocalDate bookedOn, Instant recordedAt) {

    /** A fact of the given day, or of today when none is given; 422 at the field when the day is yet to come. */
    public static FactTime of(String field, @Nullable LocalDate given, BusinessClock clock) {
        LocalDate today = clock.today();
        LocalDate validOn = given == null ? today : given;
        mustNotBeAfter(today, field, validOn);
        return new FactTime(validOn, today, clock.now());
    }

    /** Refuses a day after the latest one that is possible: 422 at the field. */
    public static void mustNotBeAfter(LocalDate latest, String field, @Nullable LocalDate day) {
        if (day != null && day.isAfter(latest)) {
            throw CommonProblem.INVALID_FIELD.problem(
                    field, day + " es posterior a " + latest, day + " is after " + latest);
        }
    }

    /** Refuses a day before the earliest one that is possible: 422 at the field. */
    public static void mustNotBeBefore(LocalDate earliest, String field, LocalDate day) {
        if (day.isBefore(earliest)) {
            throw CommonProblem.INVALID_FIELD.problem(
                    field, day + " es anterior a " + earliest, day + " is before " + earliest);
        }
    }
}
