package org.ayni.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Puts a batch on its topics, all of it or none of it, in one Kafka transaction. Without one, a record that times out
 * while a later one of its aggregate arrives would be seen out of order after the retry. Readers use
 * {@code read_committed}.
 */
@Singleton
class OutboxSender {

    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.LINGER_MS_CONFIG, 1,
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 4_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 4_000,
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 20_000);

    private final Map<String, Object> broker;
    private final ObjectMapper json;
    private final Topics topics;
    private final ThreadLocal<@Nullable KafkaProducer<String, byte[]>> producers = new ThreadLocal<>();
    private final Set<KafkaProducer<String, byte[]>> open = ConcurrentHashMap.newKeySet();

    OutboxSender(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            ObjectMapper json,
            Topics topics) {
        this.broker = broker;
        this.json = json;
        this.topics = topics;
    }

    /** Returns when the batch is committed; throws when it is not, or when that is unknown. */
    void send(List<OutboxRows.Row> rows) {
        KafkaProducer<String, byte[]> producer = producer();
        try {
            producer.beginTransaction();
            rows.forEach(row -> producer.send(toRecord(row)));
            producer.commitTransaction();
        } catch (KafkaException failed) {
            discard(producer);
            throw failed;
        }
    }

    void close() {
        open.forEach(producer -> producer.close(Duration.ofSeconds(2)));
    }

    private KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> producer = producers.get();
        if (producer != null) {
            return producer;
        }
        topics.ensure();
        Map<String, Object> settings = new HashMap<>(broker);
        settings.putAll(SETTINGS);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "ayni-outbox-" + UUID.randomUUID());
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (KafkaException unreachable) {
            producer.close(Duration.ZERO);
            throw unreachable;
        }
        producers.set(producer);
        open.add(producer);
        return producer;
    }

    /** An aborted producer may be unusable; a new one costs a round trip. The broker aborts what was left open. */
    private void discard(KafkaProducer<String, byte[]> producer) {
        producers.remove();
        open.remove(producer);
        producer.close(Duration.ZERO);
    }

    private ProducerRecord<String, byte[]> toRecord(OutboxRows.Row row) {
        var event = new ProducerRecord<>(
                topics.named(row.aggregatetype()),
                row.aggregateid().toString(),
                row.payload().getBytes(StandardCharsets.UTF_8));
        headers(row).forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private Map<String, String> headers(OutboxRows.Row row) {
        Map<String, String> headers = new HashMap<>(read(row.headers()));
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", row.id().toString());
        headers.put("ce_type", row.type());
        headers.put("ce_subject", row.aggregateid().toString());
        headers.put("ce_time", row.createdAt().toString());
        headers.put("ce_sequence", Long.toString(row.sequence()));
        headers.put("content-type", "application/json");
        return headers;
    }

    private Map<String, String> read(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
