package org.ayni.kit.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ayni.kit.outbox.Topics;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads batches, hands them over one after the other, and only then commits the offsets. What fails is read again, in
 * order, after a pause: an event is never skipped because a database was away.
 */
final class IntakeReader implements Runnable {

    private static final Logger LOG = Logger.getLogger(IntakeReader.class);
    private static final int MAX_BACK_OFF_MS = 5_000;
    private static final int BROKER_MS = 5_000;
    private static final int STOP_SECONDS = 15;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration POLL_AHEAD = Duration.ofMillis(50);
    private static final CloseOptions QUICKLY = CloseOptions.timeout(Duration.ofSeconds(2));

    private final EventHandler handler;
    private final EventDecoder decoder;
    private final DeadLetters deadLetters;
    private final Topics topics;
    private final Map<String, Object> settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread running;
    private int failures;

    IntakeReader(
            EventHandler handler,
            EventDecoder decoder,
            DeadLetters deadLetters,
            Topics topics,
            Map<String, Object> broker,
            String group) {
        this.handler = handler;
        this.decoder = decoder;
        this.deadLetters = deadLetters;
        this.topics = topics;
        this.settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BROKER_MS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, BROKER_MS);
    }

    /** Returns at once, whether there is a broker or not. */
    void start() {
        running = Thread.ofPlatform().name("event-intake").start(this);
    }

    /** Ends after the batch at hand, with its offsets committed. */
    void stop() throws InterruptedException {
        stopping.countDown();
        if (running != null) {
            running.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        }
    }

    boolean isAlive() {
        return running != null && running.isAlive();
    }

    @Override
    public void run() {
        while (isRunning()) {
            try {
                topics.ensure();
                read();
            } catch (RuntimeException failed) {
                failures++;
                LOG.warnf("nothing is read, attempt %d: %s", failures, failed);
                pause();
            }
        }
    }

    private void read() {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        try (BatchInHand batch = new BatchInHand(consumer)) {
            consumer.subscribe(handler.topics().stream().map(topics::named).toList(), batch);
            while (isRunning()) {
                ConsumerRecords<String, byte[]> records = consumer.poll(batch.isThere() ? POLL_AHEAD : POLL);
                takeInTurn(batch, records);
            }
        } finally {
            consumer.close(QUICKLY);
        }
    }

    private void takeInTurn(BatchInHand batch, ConsumerRecords<String, byte[]> records) {
        Runnable work = work(records);
        try {
            batch.await();
        } catch (RuntimeException refused) {
            failures++;
            LOG.warnf(refused, "batch not taken in, attempt %d; it will be read again", failures);
            batch.putBack(records);
            pause();
            return;
        }
        if (batch.isThere()) {
            failures = 0;
            batch.commit();
        }
        if (!records.isEmpty()) {
            batch.begin(records, work);
        }
    }

    /** Decodes at once; what is to be done in the database is the answer. */
    private Runnable work(ConsumerRecords<String, byte[]> records) {
        List<ReceivedEvent> events = new ArrayList<>(records.count());
        List<Runnable> poison = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> sent : records) {
            try {
                events.add(decoder.decode(sent));
            } catch (EventDecoder.Undecodable reason) {
                LOG.errorf(
                        "%s-%d@%d is a dead letter: %s",
                        sent.topic(), sent.partition(), sent.offset(), reason.getMessage());
                poison.add(() -> deadLetters.keep(sent, String.valueOf(reason.getMessage())));
            }
        }
        return () -> {
            poison.forEach(Runnable::run);
            if (!events.isEmpty()) {
                handler.on(events);
            }
        };
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void pause() {
        try {
            if (stopping.await(Math.min(MAX_BACK_OFF_MS, 100 << Math.min(failures, 6)), TimeUnit.MILLISECONDS)) {
                LOG.debug("stopped while waiting");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}
