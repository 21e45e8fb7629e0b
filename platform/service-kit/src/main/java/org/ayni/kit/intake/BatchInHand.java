package org.ayni.kit.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A batch on its way into the database while the reader fetches and decodes the next one, so that neither waits for
 * the other. There is one at most; its offsets are committed once it is in, and never before. To be used by the
 * consumer's thread only.
 */
final class BatchInHand implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BatchInHand.class);

    private final KafkaConsumer<String, byte[]> consumer;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("event-intake-writer").factory());
    private ConsumerRecords<String, byte[]> records = ConsumerRecords.empty();
    private @Nullable Future<?> outcome;

    BatchInHand(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    boolean isThere() {
        return outcome != null;
    }

    /** Takes a batch in hand; the one before must be done. */
    void begin(ConsumerRecords<String, byte[]> fetched, Runnable work) {
        records = fetched;
        outcome = writer.submit(work);
    }

    /** Waits until the batch is in the database; throws what hindered it. */
    void await() {
        if (outcome == null) {
            return;
        }
        try {
            outcome.get();
        } catch (ExecutionException refused) {
            throw refused.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * The batch is done: whoever reads next begins behind it. Where the broker does not hear of it, the batch may come
     * again. The consumer stays: a new one would wait until the group gives the old one up, most of a minute.
     */
    void commit() {
        if (outcome == null) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> behind = new HashMap<>(records.nextOffsets());
        let();
        try {
            consumer.commitSync(behind);
        } catch (CommitFailedException | RebalanceInProgressException | RetriableException unheard) {
            LOG.infof("the batch may be read again, which the inbox hides: %s", unheard.getMessage());
        }
    }

    /** The batch failed: it is read again, and so is what was fetched after it. */
    void putBack(ConsumerRecords<String, byte[]> after) {
        rewind(after);
        rewind(records);
        let();
    }

    private void rewind(ConsumerRecords<String, byte[]> to) {
        for (TopicPartition partition : to.partitions()) {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, to.records(partition).getFirst().offset());
            }
        }
    }

    private void let() {
        records = ConsumerRecords.empty();
        outcome = null;
    }

    /** Before another reader gets them, the batch is in and its offsets are committed, or it is left to that reader. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            await();
        } catch (RuntimeException refused) {
            LOG.warnf(refused, "batch not taken in; whoever gets its partitions reads it again");
            putBack(ConsumerRecords.empty());
            return;
        }
        commit();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        // Reading begins behind what was committed.
    }

    /** Ends after the batch. */
    @Override
    public void close() {
        try {
            await();
            commit();
        } catch (RuntimeException refused) {
            LOG.warnf("the last batch is read again by the next reader: %s", refused);
        } finally {
            writer.shutdown();
        }
    }
}
