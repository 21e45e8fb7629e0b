package org.ayni.kit.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ayni.kit.outbox.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads batches, hands them over, and only then commits the offsets. What fails is read again, in order, after a
 * pause: an event is never skipped because a database was away.
 */
@Singleton
public class IntakeLoop {

    private static final Logger LOG = Logger.getLogger(IntakeLoop.class);
    private static final int MAX_BACK_OFF_MS = 5_000;

    private final Instance<EventHandler> handlers;
    private final EventDecoder decoder;
    private final DeadLetters deadLetters;
    private final Topics topics;
    private final Map<String, Object> broker;
    private final String group;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Thread running;

    IntakeLoop(
            Instance<EventHandler> handlers,
            EventDecoder decoder,
            DeadLetters deadLetters,
            Topics topics,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.handlers = handlers;
        this.decoder = decoder;
        this.deadLetters = deadLetters;
        this.topics = topics;
        this.broker = broker;
        this.group = topics.named(application);
    }

    void start(@Observes StartupEvent started) {
        if (handlers.isResolvable()) {
            running = Thread.ofPlatform().name("event-intake").start(() -> run(handlers.get()));
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping.countDown();
        KafkaConsumer<String, byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        if (running != null) {
            running.join(TimeUnit.SECONDS.toMillis(20));
        }
    }

    private void run(EventHandler handler) {
        int failures = 0;
        while (stopping.getCount() > 0) {
            try (KafkaConsumer<String, byte[]> polling = newConsumer()) {
                topics.ensure();
                consumer = polling;
                polling.subscribe(handler.topics().stream().map(topics::named).toList());
                while (stopping.getCount() > 0) {
                    take(polling.poll(Duration.ofSeconds(1)), handler);
                    polling.commitSync();
                    failures = 0;
                }
            } catch (WakeupException stopped) {
                return;
            } catch (RuntimeException failed) {
                failures++;
                LOG.warnf(failed, "batch not taken in, attempt %d; it will be read again", failures);
                pause(Math.min(MAX_BACK_OFF_MS, 100 << Math.min(failures, 6)));
            }
        }
    }

    private void take(ConsumerRecords<String, byte[]> records, EventHandler handler) {
        List<ReceivedEvent> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> sent : records) {
            try {
                events.add(decoder.decode(sent));
            } catch (EventDecoder.Undecodable poison) {
                LOG.errorf("%s-%d@%d is a dead letter: %s", sent.topic(), sent.partition(), sent.offset(), poison);
                deadLetters.keep(sent, String.valueOf(poison.getMessage()));
            }
        }
        if (!events.isEmpty()) {
            handler.on(events);
        }
    }

    private KafkaConsumer<String, byte[]> newConsumer() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void pause(int millis) {
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("stopped while waiting");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
