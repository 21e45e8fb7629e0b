package org.ayni.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.ayni.kit.time.BusinessClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The outbox's gauges ({@code outbox.pending}, {@code outbox.oldest.age}) and the purge of what was sent long ago. */
@Singleton
class OutboxUpkeep {

    private final OutboxRows rows;
    private final BusinessClock clock;
    private final int keepDays;
    private volatile OutboxRows.Backlog backlog = new OutboxRows.Backlog(0, 0);

    OutboxUpkeep(
            OutboxRows rows,
            BusinessClock clock,
            @ConfigProperty(name = "outbox.keep-days", defaultValue = "7") int keepDays) {
        this.rows = rows;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    void register(@Observes StartupEvent started, MeterRegistry metrics) {
        metrics.gauge("outbox.pending", this, upkeep -> upkeep.backlog.pending());
        metrics.gauge("outbox.oldest.age", this, upkeep -> upkeep.backlog.oldestAgeSeconds());
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        backlog = rows.backlog();
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        Instant before = clock.now().minus(Duration.ofDays(keepDays));
        int deleted;
        do {
            deleted = rows.purge(before);
        } while (deleted > 0);
    }
}
