package org.ayni.kit.intake;

import java.time.Instant;
import java.util.UUID;
import org.ayni.contracts.DomainEvent;

/**
 * A decoded event.
 *
 * @param id unique; what the inbox remembers
 * @param type the public type
 * @param subject the aggregate
 * @param sequence the aggregate's count of events, from 1 without gaps
 * @param time when the fact was recorded: {@code ce_time}, never the time of intake
 * @param fact the event record
 */
public record ReceivedEvent(UUID id, String type, UUID subject, long sequence, Instant time, DomainEvent fact) {}
