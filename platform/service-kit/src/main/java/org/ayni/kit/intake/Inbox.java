package org.ayni.kit.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.time.BusinessClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Remembers which events were taken in, in the transaction that takes them in, and forgets them after
 * {@code inbox.keep-days}: by then the relay has sent them for good, and the reader's offsets are long past them.
 */
@Singleton
public class Inbox {

    /** Less would forget events that a relay or a reader may still repeat. */
    private static final int LEAST_DAYS = 30;

    private static final String PURGE = """
            delete from %1$s where event_id in (
              select event_id from %1$s where received_at < :before limit 2000)""";

    private final Jdbi sql;
    private final BusinessClock clock;
    private final Counter duplicates;
    private final Duration kept;
    private final List<String> tables;

    /** @param tables where a service keeps more than one, all of them: {@code inbox.tables} */
    Inbox(
            Jdbi sql,
            BusinessClock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "inbox.keep-days", defaultValue = "60") int keepDays,
            @ConfigProperty(name = "inbox.tables", defaultValue = "inbox") List<String> tables) {
        if (keepDays < LEAST_DAYS) {
            throw new IllegalArgumentException(
                    "inbox.keep-days is " + keepDays + ", and must be at least " + LEAST_DAYS);
        }
        this.tables = List.copyOf(tables);
        this.kept = Duration.ofDays(keepDays);
        this.sql = sql;
        this.clock = clock;
        this.duplicates = metrics.counter("inbox.duplicates");
    }

    /** The events of the batch that were never taken in before, each once, in their order. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public List<ReceivedEvent> unseen(List<ReceivedEvent> events) {
        Set<UUID> fresh = new HashSet<>(sql.withHandle(db -> db.createQuery("""
                        insert into inbox (event_id, received_at)
                        select distinct event_id, :now::timestamptz from unnest(:ids::uuid[]) event_id
                        on conflict do nothing returning event_id""")
                .bind("now", clock.now())
                .bindArray(
                        "ids",
                        UUID.class,
                        events.stream().map(ReceivedEvent::id).toArray())
                .mapTo(UUID.class)
                .list()));
        duplicates.increment(events.size() - fresh.size());
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }

    /** Batch by batch, each in a transaction of its own: whoever takes events in never waits for it. */
    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void purge() {
        Instant before = clock.now().minus(kept);
        tables.forEach(table -> purge(PURGE.formatted(table), before));
    }

    private void purge(String statement, Instant before) {
        int deleted;
        do {
            deleted = sql.withHandle(
                    db -> db.createUpdate(statement).bind("before", before).execute());
        } while (deleted > 0);
    }
}
