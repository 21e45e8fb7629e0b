package org.ayni.reporting.fact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.ayni.kit.problem.CommonProblem;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The two axes of a question: what was true on {@code asOf}, as far as it was known.
 *
 * @param asOf the valid date
 * @param knownOn business dates of recording up to this one count
 * @param knownAt instants of recording up to this one count
 */
public record Moment(LocalDate asOf, LocalDate knownOn, Instant knownAt) {

    private static final LocalDate ANY_DATE = LocalDate.of(9999, 12, 31);
    private static final Instant ANY_INSTANT = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * @param knownAt a date, compared with the business date of recording, or an instant, compared with that of
     *     recording; null for all that is known now
     */
    public static Moment of(LocalDate asOf, @Nullable String knownAt) {
        if (knownAt == null) {
            return new Moment(asOf, ANY_DATE, ANY_INSTANT);
        }
        try {
            return knownAt.indexOf('T') < 0
                    ? new Moment(asOf, LocalDate.parse(knownAt), ANY_INSTANT)
                    : new Moment(asOf, ANY_DATE, Instant.parse(knownAt));
        } catch (DateTimeException unreadable) {
            throw CommonProblem.INVALID_PARAMETER.problem(
                    "knownAt",
                    "knownAt es una fecha (2003-03-31) o un instante (2003-03-31T12:00:00Z)",
                    "knownAt is a date (2003-03-31) or an instant (2003-03-31T12:00:00Z)");
        }
    }

    /** Whether what was recorded then was known. */
    public boolean knows(LocalDate bookedOn, Instant recordedAt) {
        return !bookedOn.isAfter(knownOn) && !recordedAt.isAfter(knownAt);
    }

    /** The same knowledge of another valid date. */
    public Moment on(LocalDate date) {
        return new Moment(date, knownOn, knownAt);
    }

    /** Gives a statement its {@code :asOf}, {@code :knownOn} and {@code :knownAt}. */
    Query bind(Query query) {
        return query.bind("asOf", asOf).bind("knownOn", knownOn).bind("knownAt", knownAt);
    }

    /** Whether all that is known now counts: what the roll-ups tell. */
    boolean knowsAll() {
        return knownOn.equals(ANY_DATE) && !byInstant();
    }

    /** Whether instants limit what is known: daily totals cannot tell then. */
    boolean byInstant() {
        return knownAt.isBefore(ANY_INSTANT);
    }
}
