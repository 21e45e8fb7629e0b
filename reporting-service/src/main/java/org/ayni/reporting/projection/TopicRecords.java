package org.ayni.reporting.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ayni.contracts.EventTypes;
import org.ayni.kit.outbox.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Looks at the topics beside the intake, without moving its place in them. */
@Singleton
class TopicRecords {

    private static final int BROKER_MS = 3_000;
    private static final Duration POLL = Duration.ofMillis(500);

    private final Topics topics;
    private final Map<String, Object> settings;
    private final String group;

    TopicRecords(
            Topics topics,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.topics = topics;
        this.group = topics.named(application);
        this.settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BROKER_MS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, BROKER_MS);
    }

    /** A look from the first record on, at all topics. */
    final class Look implements AutoCloseable {
        private final KafkaConsumer<String, byte[]> consumer = consumer();

        Look() {
            List<TopicPartition> all = partitions(consumer);
            consumer.assign(all);
            consumer.seekToBeginning(all);
        }

        /** Hands over batches until everything is read that the topics hold by now. */
        void toTheEnd(Consumer<List<ConsumerRecord<String, byte[]>>> batch) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    batch.accept(
                            StreamSupport.stream(records.spliterator(), false).toList());
                }
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    /** Opens a look; throws when the broker cannot be asked. */
    Look look() {
        return new Look();
    }

    /** One record; nothing where the topic does not hold it any more. */
    Optional<ConsumerRecord<String, byte[]>> at(String topic, int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(List.of(place));
            boolean there = consumer.beginningOffsets(List.of(place)).getOrDefault(place, 0L) <= offset
                    && consumer.endOffsets(List.of(place)).getOrDefault(place, 0L) > offset;
            if (!there) {
                return Optional.empty();
            }
            consumer.seek(place, offset);
            return StreamSupport.stream(
                            consumer.poll(Duration.ofMillis(BROKER_MS)).spliterator(), false)
                    .filter(each -> each.offset() == offset)
                    .findFirst();
        }
    }

    /** Records that the intake has not read yet, by topic without prefix; empty while the broker cannot be asked. */
    Map<String, Long> behind() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Collection<TopicPartition> all = partitions(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            Map<TopicPartition, OffsetAndMetadata> read =
                    consumer.committed(Map.copyOf(ends).keySet());
            Map<String, Long> behind = new HashMap<>();
            for (String topic : EventTypes.topics()) {
                String named = topics.named(topic);
                long unread = ends.entrySet().stream()
                        .filter(end -> end.getKey().topic().equals(named))
                        .mapToLong(end -> end.getValue() - offset(read.get(end.getKey())))
                        .sum();
                behind.put(topic, unread);
            }
            return behind;
        } catch (KafkaException unreachable) {
            return Map.of();
        }
    }

    private static long offset(@Nullable OffsetAndMetadata read) {
        return read == null ? 0 : read.offset();
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return EventTypes.topics().stream()
                .map(topics::named)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
