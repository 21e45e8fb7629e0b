package org.ayni.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A row of the outbox as a CloudEvent in binary mode. */
final class OutboxRecords {

    private final ObjectReader headers;
    private final Topics topics;

    OutboxRecords(ObjectMapper json, Topics topics) {
        this.headers = json.readerFor(new TypeReference<Map<String, String>>() {});
        this.topics = topics;
    }

    ProducerRecord<String, byte[]> of(OutboxRows.Row row) {
        ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                topics.named(row.topic()), row.aggregateId().toString(), bytes(row.payload()));
        add(event, "ce_specversion", "1.0");
        add(event, "ce_id", row.id().toString());
        add(event, "ce_type", row.type());
        add(event, "ce_subject", row.aggregateId().toString());
        add(event, "ce_time", row.createdAt().toString());
        add(event, "ce_sequence", Long.toString(row.sequence()));
        add(event, "content-type", "application/json");
        read(row.headers()).forEach((name, value) -> add(event, name, value));
        return event;
    }

    private static void add(ProducerRecord<String, byte[]> event, String name, String value) {
        event.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> read(String text) {
        try {
            return headers.readValue(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
