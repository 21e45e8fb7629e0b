package org.ayni.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends a batch so that an event is on its way only after the event before it of the same aggregate has arrived. So no
 * failure, late arrival or second relay can put a later event before an earlier one; a repetition is all that can
 * happen. Different aggregates do not wait for each other.
 */
@Singleton
class OutboxSender {

    /** A record arrives or fails within this time. */
    private static final int DELIVERY_MS = 4_000;

    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.BATCH_SIZE_CONFIG,
            64 * 1024,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "zstd",
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            DELIVERY_MS,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            DELIVERY_MS / 2,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            DELIVERY_MS);

    private final Topics topics;
    private final OutboxRecords records;
    private final Function<Map<String, Object>, Producer<String, byte[]>> connect;
    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte[]> producer;
    private boolean closed;

    @Inject
    OutboxSender(@Identifier("default-kafka-broker") Map<String, Object> broker, ObjectMapper json, Topics topics) {
        this(
                broker,
                json,
                topics,
                settings -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    OutboxSender(
            Map<String, Object> broker,
            ObjectMapper json,
            Topics topics,
            Function<Map<String, Object>, Producer<String, byte[]>> connect) {
        this.topics = topics;
        this.records = new OutboxRecords(json, topics);
        this.connect = connect;
        this.settings = new HashMap<>(broker);
        this.settings.putAll(SETTINGS);
    }

    /** What arrived, of each aggregate a first part without gaps, and the first thing that went wrong. */
    record Receipt(List<OutboxRows.Row> arrived, @Nullable Exception failure) {

        static final Receipt NOTHING = new Receipt(List.of(), null);

        /** The highest bucket of which something arrived. */
        int lastBucket() {
            return arrived.stream().mapToInt(OutboxRows.Row::bucket).max().orElse(0);
        }
    }

    private record Outcome(
            Queue<OutboxRows.Row> aggregate, @Nullable Exception failure) {}

    /** Returns when everything that was sent has arrived or failed. */
    Receipt send(List<OutboxRows.Row> rows) {
        Producer<String, byte[]> to = connected();
        Map<UUID, Queue<OutboxRows.Row>> aggregates = new LinkedHashMap<>();
        rows.forEach(row -> aggregates
                .computeIfAbsent(row.aggregateId(), id -> new ArrayDeque<>())
                .add(row));
        BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
        List<OutboxRows.Row> arrived = new ArrayList<>(rows.size());
        Exception failure = null;
        aggregates.values().forEach(aggregate -> sendFirst(to, aggregate, outcomes));
        for (int underWay = aggregates.size(); underWay > 0; underWay--) {
            Outcome outcome = next(outcomes);
            if (outcome.failure != null) {
                failure = failure == null ? outcome.failure : failure;
                continue;
            }
            arrived.add(outcome.aggregate.remove());
            if (!outcome.aggregate.isEmpty() && !isBrokerAway(failure)) {
                sendFirst(to, outcome.aggregate, outcomes);
                underWay++;
            }
        }
        if (failure != null && !isBrokerAway(failure)) {
            forget(to);
        }
        return new Receipt(arrived, failure);
    }

    private void sendFirst(
            Producer<String, byte[]> to, Queue<OutboxRows.Row> aggregate, BlockingQueue<Outcome> outcomes) {
        try {
            to.send(
                    records.of(aggregate.element()),
                    (metadata, failure) -> outcomes.add(new Outcome(aggregate, failure)));
        } catch (KafkaException | IllegalStateException refused) {
            outcomes.add(new Outcome(aggregate, refused));
        }
    }

    /** Then what was not sent yet need not be tried either: it would only wait. */
    private static boolean isBrokerAway(@Nullable Exception failure) {
        return failure instanceof RetriableException;
    }

    private static Outcome next(BlockingQueue<Outcome> outcomes) {
        try {
            Outcome outcome = outcomes.poll(2L * DELIVERY_MS, TimeUnit.MILLISECONDS);
            if (outcome == null) {
                throw new KafkaException("the producer neither delivers nor fails");
            }
            return outcome;
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    private synchronized Producer<String, byte[]> connected() {
        if (closed) {
            throw new KafkaException("stopped");
        }
        if (producer == null) {
            topics.ensure();
            producer = connect.apply(settings);
        }
        return producer;
    }

    /** A producer may be beyond repair; a new one costs a round trip. */
    private synchronized void forget(Producer<String, byte[]> failed) {
        if (producer == failed) {
            producer = null;
        }
        failed.close(Duration.ZERO);
    }

    /** What is under way fails at once; it is sent again by the next relay. */
    synchronized void close() {
        closed = true;
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }
}
