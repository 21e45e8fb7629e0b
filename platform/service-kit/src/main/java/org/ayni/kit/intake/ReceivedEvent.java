package org.ayni.kit.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.ayni.contracts.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A decoded event.
 *
 * @param id unique; what the inbox remembers
 * @param type the public type
 * @param subject the aggregate
 * @param sequence the aggregate's count of events, from 1 without gaps
 * @param time when the fact was recorded: {@code ce_time}, never the time of intake
 * @param bookedOn the business date on which the fact was recorded: {@code ce_bookedon}; of an event without that
 *     header, the date of {@code time} in America/La_Paz
 * @param fact the event record
 * @param traceId of the command that told it, 32 hex digits: {@code traceparent}; null where the event carries none
 */
public record ReceivedEvent(
        UUID id,
        String type,
        UUID subject,
        long sequence,
        Instant time,
        LocalDate bookedOn,
        DomainEvent fact,
        @Nullable String traceId) {

    private static final ZoneId LA_PAZ = ZoneId.of("America/La_Paz");

    /** An event that says neither its business date nor its command. */
    public ReceivedEvent(UUID id, String type, UUID subject, long sequence, Instant time, DomainEvent fact) {
        this(id, type, subject, sequence, time, LocalDate.ofInstant(time, LA_PAZ), fact, null);
    }

    /** The same event with the business date that it says. */
    ReceivedEvent bookedOn(LocalDate date) {
        return new ReceivedEvent(id, type, subject, sequence, time, date, fact, traceId);
    }

    /** The same event with the command's trace. */
    ReceivedEvent traced(@Nullable String trace) {
        return new ReceivedEvent(id, type, subject, sequence, time, bookedOn, fact, trace);
    }
}
