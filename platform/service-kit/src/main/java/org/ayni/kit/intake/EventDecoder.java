package org.ayni.kit.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.EventTypes;
import org.ayni.kit.outbox.EventShape;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to event. A field that this version does not know is passed over: producers may add fields. One that it needs
 * and that is not there makes the record undecodable.
 */
@Singleton
public class EventDecoder {

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final ObjectMapper json;

    EventDecoder(ObjectMapper json) {
        this.json = json;
    }

    /** Why a record cannot be an event. */
    public static final class Undecodable extends Exception {
        private static final long serialVersionUID = 1L;

        Undecodable(String reason) {
            super(reason);
        }
    }

    public ReceivedEvent decode(ConsumerRecord<String, byte[]> sent) throws Undecodable {
        try {
            String type = header(sent, "ce_type");
            Class<? extends DomainEvent> fact =
                    EventTypes.find(type).orElseThrow(() -> new Undecodable("unknown type " + type));
            ObjectReader reader = json.readerFor(fact).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            ReceivedEvent event = new ReceivedEvent(
                            UUID.fromString(header(sent, "ce_id")),
                            type,
                            UUID.fromString(header(sent, "ce_subject")),
                            Long.parseLong(header(sent, "ce_sequence")),
                            Instant.parse(header(sent, "ce_time")),
                            whole(reader.readValue(sent.value())))
                    .traced(traceId(sent));
            Header bookedOn = sent.headers().lastHeader("ce_bookedon");
            return bookedOn == null ? event : event.bookedOn(LocalDate.parse(text(bookedOn)));
        } catch (JsonProcessingException unreadable) {
            throw new Undecodable(unreadable.getClass().getSimpleName() + ": " + unreadable.getOriginalMessage());
        } catch (IOException | RuntimeException unreadable) {
            throw new Undecodable(unreadable.getClass().getSimpleName() + ": " + unreadable.getMessage());
        }
    }

    private static DomainEvent whole(@Nullable DomainEvent fact) throws Undecodable {
        if (fact == null) {
            throw new Undecodable("there is no event in it");
        }
        Optional<String> missing = EventShape.missing(fact);
        if (missing.isPresent()) {
            throw new Undecodable(missing.get() + " is missing");
        }
        return fact;
    }

    private static String header(ConsumerRecord<String, byte[]> sent, String name) throws Undecodable {
        Header header = sent.headers().lastHeader(name);
        if (header == null) {
            throw new Undecodable("header " + name + " is missing");
        }
        return text(header);
    }

    /** The trace in the header {@code traceparent}; without a readable one, none: it is not needed. */
    private static @Nullable String traceId(ConsumerRecord<String, byte[]> sent) {
        Header header = sent.headers().lastHeader("traceparent");
        if (header == null) {
            return null;
        }
        Matcher parts = TRACEPARENT.matcher(text(header));
        return parts.matches() ? parts.group(1) : null;
    }

    private static String text(Header header) {
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
