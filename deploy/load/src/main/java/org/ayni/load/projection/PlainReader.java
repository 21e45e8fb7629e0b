package org.ayni.load.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ayni.contracts.EventTypes;

/** The limit: a plain client, one transaction a poll of at most 2,000 records, then the offsets. */
final class PlainReader implements AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final KafkaConsumer<String, byte[]> consumer;
    private final PlainRows rows = new PlainRows();

    PlainReader(String broker) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker,
                        "group.id",
                        "load-limit",
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        2_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = EventTypes.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * Takes in what came since this reader was made.
     *
     * @return nanoseconds from the first record's arrival to the last commit
     */
    long take(Connection database, int events) throws SQLException, IOException {
        long begin = 0;
        int taken = 0;
        database.setAutoCommit(false);
        while (taken < events) {
            ConsumerRecords<String, byte[]> batch = consumer.poll(Duration.ofMillis(200));
            if (batch.isEmpty()) {
                continue;
            }
            begin = begin == 0 ? System.nanoTime() : begin;
            String now = Clock.systemUTC().instant().toString();
            for (ConsumerRecord<String, byte[]> each : batch) {
                rows.add(event(each), now);
            }
            rows.write(database, now);
            database.commit();
            consumer.commitSync();
            taken += batch.count();
        }
        return System.nanoTime() - begin;
    }

    private PlainRows.Event event(ConsumerRecord<String, byte[]> it) throws IOException {
        JsonNode body = json.readTree(it.value());
        return new PlainRows.Event(
                UUID.fromString(header(it, "ce_id")),
                header(it, "ce_type"),
                it.topic(),
                UUID.fromString(header(it, "ce_subject")),
                Long.parseLong(header(it, "ce_sequence")),
                header(it, "ce_time"),
                header(it, "ce_bookedon"),
                body);
    }

    private static String header(ConsumerRecord<String, byte[]> it, String name) {
        return new String(it.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
