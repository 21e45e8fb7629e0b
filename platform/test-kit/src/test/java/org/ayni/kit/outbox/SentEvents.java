package org.ayni.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that a topic holds, in the order in which a reader without an inbox would see it. */
record SentEvents(List<Sent> all) {

    record Sent(UUID id, String aggregate, long sequence) {
        String key() {
            return aggregate + " " + sequence;
        }
    }

    /** From the beginning to what is the end now. */
    static SentEvents of(String bootstrapServers, String topic) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, Duration.ofSeconds(30)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions, Duration.ofSeconds(30));
            List<Sent> read = new ArrayList<>();
            while (end.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(sent -> read.add(sent(sent)));
            }
            return new SentEvents(read);
        }
    }

    private static Sent sent(ConsumerRecord<String, byte[]> event) {
        return new Sent(
                UUID.fromString(header(event, "ce_id")), event.key(), Long.parseLong(header(event, "ce_sequence")));
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** What is left when an inbox hides the repetitions. */
    Map<UUID, String> byId() {
        Map<UUID, String> first = new LinkedHashMap<>();
        all.forEach(event -> first.putIfAbsent(event.id, event.key()));
        return first;
    }

    int repetitions() {
        return all.size() - byId().size();
    }

    /** Events that were seen, for the first time, before the one before them of their aggregate. */
    List<Sent> outOfOrder() {
        Set<UUID> seen = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        List<Sent> wrong = new ArrayList<>();
        for (Sent event : all) {
            if (seen.add(event.id)) {
                long expected = last.getOrDefault(event.aggregate, 0L) + 1;
                if (event.sequence != expected) {
                    wrong.add(event);
                }
                last.put(event.aggregate, event.sequence);
            }
        }
        return wrong;
    }
}
