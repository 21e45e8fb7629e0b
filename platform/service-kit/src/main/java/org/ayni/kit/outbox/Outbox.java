package org.ayni.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.EventTypes;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.time.BusinessClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only way an event leaves a service: a row in the transaction of the change it tells of.
 *
 * <p>The row is what Debezium's event router expects. {@code ce_sequence} counts the aggregate's events from 1 without
 * gaps; taking the number locks the aggregate's counter until commit, so commit order and sequence agree.
 * {@code ce_bookedon} is the business date on which the fact was recorded.
 */
@Singleton
public class Outbox {

    /** Says at commit that there is something to send. */
    record Recorded(int bucket) {}

    private static final int MAX_PAYLOAD_CHARS = 250_000;

    private final OutboxRows rows;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final Event<Recorded> recorded;
    private final String source;

    Outbox(
            OutboxRows rows,
            ObjectMapper json,
            BusinessClock clock,
            Event<Recorded> recorded,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
        this.recorded = recorded;
        this.source = "/ayni/" + application;
    }

    /** Records an event in the running transaction. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void record(DomainEvent event) {
        String type = EventTypes.typeOf(event.getClass());
        EventShape.missing(event).ifPresent(field -> {
            throw new IllegalStateException(type + " lacks " + field);
        });
        String payload = write(event);
        if (payload.length() > MAX_PAYLOAD_CHARS) {
            throw new IllegalStateException(type + " is too large for the broker: " + payload.length());
        }
        int bucket = rows.add(new OutboxRows.NewRow(
                Ids.next(),
                EventTypes.topicOf(type),
                event.aggregateId(),
                type,
                payload,
                write(headers()),
                clock.now()));
        recorded.fire(new Recorded(bucket));
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_source", source);
        headers.put("ce_bookedon", clock.today().toString());
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            headers.put("traceparent", "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags());
        }
        return headers;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
