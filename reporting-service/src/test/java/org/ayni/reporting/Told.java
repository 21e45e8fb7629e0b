package org.ayni.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.EventTypes;
import org.ayni.kit.intake.ReceivedEvent;

/** Events as a service tells them: numbered by aggregate, each a little later than the one before. */
public final class Told {

    private final Map<UUID, Long> sequences = new HashMap<>();
    private final List<ReceivedEvent> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-01T12:00:00Z");

    /** Tells a fact that is recorded on this business date. */
    public ReceivedEvent tell(LocalDate bookedOn, DomainEvent fact) {
        now = now.plusMillis(1);
        ReceivedEvent event = new ReceivedEvent(
                UUID.randomUUID(),
                EventTypes.typeOf(fact.getClass()),
                fact.aggregateId(),
                sequences.merge(fact.aggregateId(), 1L, Long::sum),
                now,
                bookedOn,
                fact,
                null);
        events.add(event);
        return event;
    }

    public List<ReceivedEvent> events() {
        return List.copyOf(events);
    }
}
