package org.ayni.kit.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ayni.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** Sends what another service would, and what it never should. */
final class Feed implements AutoCloseable {

    static final String TOPIC = "consortia.consortium.v1";
    static final String TYPE = "consortia.consortium.milestone-assessed.v1";

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;

    Feed(String bootstrapServers, String prefix) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.topic = prefix + TOPIC;
    }

    static Map<String, String> headers(UUID id, UUID subject, long sequence) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_id", id.toString());
        headers.put("ce_type", TYPE);
        headers.put("ce_subject", subject.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_time", Instant.now().toString());
        return headers;
    }

    static String body(UUID subject) {
        return """
                {"consortiumId":"%s","milestone":"STATUTES","reached":true,"assessedOn":"2003-03-31","outOfOrder":false}""".formatted(subject);
    }

    UUID event(UUID subject, long sequence) {
        UUID id = Ids.next();
        event(id, subject, sequence);
        return id;
    }

    void event(UUID id, UUID subject, long sequence) {
        raw(headers(id, subject, sequence), subject, body(subject));
    }

    void raw(Map<String, String> headers, UUID key, @Nullable String body) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, key.toString(), body == null ? null : bytes(body));
        headers.forEach((name, text) -> message.headers().add(name, bytes(text)));
        try {
            producer.send(message).get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
