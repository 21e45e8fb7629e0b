package org.ayni.kit.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** Remembers which events were taken in, in the transaction that takes them in. */
@Singleton
public class Inbox {

    private final Jdbi sql;
    private final BusinessClock clock;
    private final Counter duplicates;

    Inbox(Jdbi sql, BusinessClock clock, MeterRegistry metrics) {
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
}
