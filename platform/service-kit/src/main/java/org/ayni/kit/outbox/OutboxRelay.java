package org.ayni.kit.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds. An aggregate belongs to one lane and a lane to one relay at a time, so the events of an
 * aggregate keep their order with any number of replicas.
 */
@Singleton
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int POLL_MS = 250;
    private static final int MAX_BACK_OFF_MS = 5_000;
    private static final int TRANSACTION_SECONDS = 30;

    private final OutboxRows rows;
    private final OutboxSender sender;
    private final boolean enabled;
    private final int lanes;
    private final int batch;
    private final int threads;
    private final Semaphore work = new Semaphore(0);
    private final List<Thread> running = new ArrayList<>();
    private volatile boolean stopping;

    OutboxRelay(
            OutboxRows rows,
            OutboxSender sender,
            @ConfigProperty(name = "outbox.relay.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "outbox.lanes", defaultValue = "1") int lanes,
            @ConfigProperty(name = "outbox.batch", defaultValue = "500") int batch,
            @ConfigProperty(name = "outbox.threads", defaultValue = "1") int threads) {
        this.rows = rows;
        this.sender = sender;
        this.enabled = enabled;
        this.lanes = lanes;
        this.batch = batch;
        this.threads = threads;
    }

    void start(@Observes StartupEvent started) {
        if (!enabled) {
            return;
        }
        for (int number = 0; number < threads; number++) {
            int share = number;
            running.add(Thread.ofPlatform().name("outbox-relay-" + number).start(() -> run(share)));
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        work.release(running.size());
        for (Thread thread : running) {
            thread.join(TimeUnit.SECONDS.toMillis(TRANSACTION_SECONDS));
        }
        sender.close();
    }

    /** Called at commit in the replica that wrote: no event waits for the poll. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Recorded recorded) {
        work.release();
    }

    private void run(int share) {
        int failures = 0;
        while (!stopping) {
            try {
                for (int lane = share; lane < lanes && !stopping; lane += threads) {
                    drain(lane);
                }
                failures = 0;
                await(POLL_MS);
            } catch (RuntimeException unsent) {
                failures++;
                LOG.warnf("nothing sent, attempt %d: %s", failures, unsent);
                await(Math.min(MAX_BACK_OFF_MS, POLL_MS << Math.min(failures, 5)));
            }
        }
    }

    /** Sends the lane's backlog, a batch a transaction. */
    private void drain(int lane) {
        while (!stopping) {
            int sent = QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .call(() -> sendBatch(lane));
            if (sent < batch) {
                return;
            }
        }
    }

    private int sendBatch(int lane) {
        if (!rows.tryLock(lane)) {
            return 0;
        }
        List<OutboxRows.Row> unsent = rows.unsent(lane, lanes, batch);
        if (!unsent.isEmpty()) {
            sender.send(unsent);
            rows.markSent(unsent);
        }
        return unsent.size();
    }

    private void await(int millis) {
        try {
            if (work.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
