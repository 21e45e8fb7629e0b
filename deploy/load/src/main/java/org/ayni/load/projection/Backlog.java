package org.ayni.load.projection;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.ayni.contracts.EventTypes;

/** Sends stories to their topics as the relay does: keyed by aggregate, CloudEvents in binary mode. */
final class Backlog implements AutoCloseable {

    private final ObjectMapper json = json();
    private final KafkaProducer<String, byte[]> producer;
    private final Chapters chapters;
    private Instant time = Instant.parse("2026-11-01T12:00:00Z");

    Backlog(String broker, Chapters chapters) {
        this.chapters = chapters;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 20, "batch.size", 128 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** As the services write events: decimals and dates are texts. */
    static ObjectMapper json() {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.configOverride(BigDecimal.class).setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
        return json;
    }

    /**
     * Sends whole chapters until there are at least so many events.
     *
     * @return how many were sent
     */
    int send(int atLeast) {
        AtomicReference<Exception> failure = new AtomicReference<>();
        int sent = 0;
        while (sent < atLeast) {
            for (Stories.Told each : chapters.next()) {
                producer.send(message(each), (done, failed) -> failure.compareAndSet(null, failed));
                sent++;
            }
        }
        producer.flush();
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return sent;
    }

    private ProducerRecord<String, byte[]> message(Stories.Told told) {
        String type = EventTypes.typeOf(told.fact().getClass());
        String subject = told.fact().aggregateId().toString();
        time = time.plusMillis(1);
        var message = new ProducerRecord<>(EventTypes.topicOf(type), subject, bytes(told));
        Map.of(
                        "ce_id", told.id().toString(),
                        "ce_type", type,
                        "ce_source", "/ayni/load",
                        "ce_subject", subject,
                        "ce_sequence", String.valueOf(told.sequence()),
                        "ce_time", time.toString(),
                        "ce_bookedon", told.bookedOn().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private byte[] bytes(Stories.Told told) {
        try {
            return json.writeValueAsBytes(told.fact());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
