package org.ayni.credit.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The close of one day. A day that was closed is never closed again; one that was begun and not ended is gone on with
 * (design rule 61).
 *
 * @param loans how many loans the close went through; null while it is at it
 */
record BusinessDay(
        UUID id,
        LocalDate day,
        Status status,
        @Nullable Integer loans,
        Instant begunAt,
        @Nullable Instant closedAt) {

    /** How far a close is. */
    enum Status {
        CLOSING,
        CLOSED
    }

    /**
     * The days that a close of this day goes through, in order: each day after the last closed one, so that none is
     * left out (design: catches up missed days). The first close of all begins with its own day.
     *
     * @param wanted the last of them; 422 {@code day-not-begun} after the business date (rule 28); 409
     *     {@code day-before-the-books} when the books began to be closed after it
     * @param closedTo up to which day the books are closed, or being closed
     * @param unfinished the day whose close was begun and not ended
     * @param stored whether this day has a close already
     */
    static List<LocalDate> toClose(
            LocalDate wanted,
            LocalDate today,
            @Nullable LocalDate closedTo,
            @Nullable LocalDate unfinished,
            boolean stored) {
        if (wanted.isAfter(today)) {
            throw DayProblem.DAY_NOT_BEGUN.problem("date", "Hoy es " + today, "Today is " + today);
        }
        Stream<LocalDate> first = Stream.ofNullable(unfinished);
        if (closedTo == null) {
            return List.of(wanted);
        }
        if (!wanted.isAfter(closedTo)) {
            if (!stored) {
                throw DayProblem.DAY_BEFORE_THE_BOOKS.problem(
                        "Están cerrados hasta " + closedTo, "They are closed up to " + closedTo);
            }
            return first.filter(begun -> !begun.isAfter(wanted)).toList();
        }
        return Stream.concat(first, closedTo.plusDays(1).datesUntil(wanted.plusDays(1)))
                .toList();
    }
}
