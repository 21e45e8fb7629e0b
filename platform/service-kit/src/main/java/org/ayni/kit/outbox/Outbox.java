package org.ayni.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.EventTypes;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.sql.Writes;
import org.ayni.kit.time.BusinessClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

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

    private final Jdbi sql;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final Event<Recorded> recorded;
    private final String source;

    Outbox(
            Jdbi sql,
            ObjectMapper json,
            BusinessClock clock,
            Event<Recorded> recorded,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.recorded = recorded;
        this.source = "/ayni/" + application;
    }

    /** Records an event in the running transaction. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void record(DomainEvent event) {
        new Writes().add(events(List.of(event))).in(sql);
    }

    /** Events of one aggregate, in their order, as a part of what a command writes at once. */
    public Writes.Part events(List<? extends DomainEvent> events) {
        UUID aggregateId = events.getFirst().aggregateId();
        String topic = EventTypes.topicOf(EventTypes.typeOf(events.getFirst().getClass()));
        int count = events.size();
        UUID[] ids = new UUID[count];
        String[] types = new String[count];
        String[] payloads = new String[count];
        for (int place = 0; place < count; place++) {
            DomainEvent event = events.get(place);
            ids[place] = Ids.next();
            types[place] = EventTypes.typeOf(event.getClass());
            payloads[place] = payload(types[place], event);
            if (!event.aggregateId().equals(aggregateId)) {
                throw new IllegalStateException(types[place] + " is of another aggregate");
            }
        }
        return OutboxRows.adding(
                new OutboxRows.NewRows(aggregateId, topic, write(headers()), clock.now(), count, ids, types, payloads),
                bucket -> recorded.fire(new Recorded(bucket)));
    }

    private String payload(String type, DomainEvent event) {
        EventShape.missing(event).ifPresent(field -> {
            throw new IllegalStateException(type + " lacks " + field);
        });
        String payload = write(event);
        if (payload.length() > MAX_PAYLOAD_CHARS) {
            throw new IllegalStateException(type + " is too large for the broker: " + payload.length());
        }
        return payload;
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
