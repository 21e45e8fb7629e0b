package org.ayni.chaos.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything in a topic, from its beginning to its end at the moment of asking. */
final class Topic {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Event> events = new LinkedHashMap<>();
    private long records;

    /** One event, by its first record. */
    record Event(String id, String aggregate, long sequence, String type) {}

    /** Nothing was read yet. */
    Topic() {}

    static Topic read(String broker, String name) {
        Topic topic = new Topic();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name, Duration.ofSeconds(30)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(topic::take);
            }
        }
        return topic;
    }

    void take(ConsumerRecord<String, byte[]> sent) {
        records++;
        Event event = new Event(
                header(sent, "ce_id"),
                header(sent, "ce_subject"),
                Long.parseLong(header(sent, "ce_sequence")),
                header(sent, "ce_type"));
        events.putIfAbsent(event.id(), event);
    }

    private static String header(ConsumerRecord<String, byte[]> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    Map<String, Event> events() {
        return events;
    }

    /** Records that repeat an event, as they may after a crash. */
    long repeated() {
        return records - events.size();
    }

    /** Events whose number does not follow that of the aggregate's event before them. */
    long outOfSequence() {
        Map<String, Long> last = new HashMap<>();
        long wrong = 0;
        for (Event event : events.values()) {
            Long before = last.put(event.aggregate(), event.sequence());
            wrong += event.sequence() == (before == null ? 1 : before + 1) ? 0 : 1;
        }
        return wrong;
    }
}
