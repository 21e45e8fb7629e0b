package org.ayni.kit.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Sends what the outbox holds. An aggregate belongs to one lane, and a lane to one relay at a time, so that several
 * replicas share the work; that the events of an aggregate keep their order is the {@link OutboxSender}'s doing.
 */
@Singleton
public class OutboxRelay {

    private static final int ORDERLY_STOP_MS = 2_000;

    private final OutboxSender sender;
    private final boolean enabled;
    private final List<RelayWorker> workers;
    private final List<Thread> running = new ArrayList<>();

    @Inject
    OutboxRelay(
            OutboxRows rows,
            OutboxSender sender,
            @ConfigProperty(name = "outbox.relay.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "outbox.lanes", defaultValue = "1") int lanes,
            @ConfigProperty(name = "outbox.batch", defaultValue = "500") int batch,
            @ConfigProperty(name = "outbox.threads", defaultValue = "1") int threads) {
        this(rows, sender, enabled, new RelaySettings(lanes, batch, threads));
    }

    OutboxRelay(OutboxRows rows, OutboxSender sender, boolean enabled, RelaySettings settings) {
        this.sender = sender;
        this.enabled = enabled;
        this.workers = IntStream.range(0, settings.threads())
                .mapToObj(number -> new RelayWorker(rows, sender, settings, number))
                .toList();
    }

    /** A relay without a service around it, for measurements and for a process of its own. */
    public static OutboxRelay standalone(
            Jdbi sql, Map<String, Object> broker, String topicPrefix, RelaySettings settings) {
        Topics topics = new Topics(broker, Optional.of(topicPrefix), true, Topics.PARTITIONS);
        return new OutboxRelay(
                new OutboxRows(sql), new OutboxSender(broker, new ObjectMapper(), topics), true, settings);
    }

    void start(@Observes StartupEvent started) {
        start();
    }

    /** Starts the threads; returns at once, whether there is a broker or not. */
    public void start() {
        for (int number = 0; enabled && number < workers.size(); number++) {
            running.add(Thread.ofPlatform().name("outbox-relay-" + number).start(workers.get(number)));
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stop();
    }

    /** Ends after the batches under way; after two seconds they are broken off, and another relay sends them again. */
    public void stop() throws InterruptedException {
        workers.forEach(RelayWorker::stop);
        for (Thread thread : running) {
            thread.join(ORDERLY_STOP_MS);
            thread.interrupt();
        }
        sender.close();
        for (Thread thread : running) {
            thread.join(ORDERLY_STOP_MS);
        }
    }

    boolean isRunning() {
        return running.stream().anyMatch(Thread::isAlive);
    }

    /** Called at commit in the replica that wrote: no event waits for the poll. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Recorded recorded) {
        wake(recorded.bucket());
    }

    /** Says that an event of this bucket was committed. */
    public void wake(int bucket) {
        workers.forEach(worker -> worker.wake(bucket));
    }
}
