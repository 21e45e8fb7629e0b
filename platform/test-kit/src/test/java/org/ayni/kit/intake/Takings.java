package org.ayni.kit.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ayni.kit.KitDatabase;
import org.ayni.kit.time.RealClock;

/** A handler that writes down what it takes in, in the transaction of the inbox, and fails when it is told to. */
final class Takings implements EventHandler {

    private final KitDatabase database;
    private final Inbox inbox;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Takings(KitDatabase database, MeterRegistry metrics) {
        this.database = database;
        this.inbox = new Inbox(database.jdbi(), RealClock.on(database.jdbi()), metrics, 30, List.of("inbox"));
        database.inside().execute("""
                        create table taking (
                          position bigint generated always as identity, id uuid, subject uuid, sequence bigint);
                        grant all on taking to ayni_app""");
    }

    void failNext(int times) {
        failures.set(times);
    }

    int failed() {
        return failed.get();
    }

    @Override
    public Set<String> topics() {
        return Set.of(Feed.TOPIC);
    }

    @Override
    public void on(List<ReceivedEvent> events) {
        database.jdbi().useTransaction(db -> {
            for (ReceivedEvent event : inbox.unseen(events)) {
                db.createUpdate("insert into taking (id, subject, sequence) values (:id, :subject, :sequence)")
                        .bind("id", event.id())
                        .bind("subject", event.subject())
                        .bind("sequence", event.sequence())
                        .execute();
            }
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                failed.incrementAndGet();
                throw new IllegalStateException("the database is away");
            }
        });
    }

    List<UUID> ids() {
        return database.inside().rows("select id from taking order by position").stream()
                .map(row -> (UUID) row.get("id"))
                .toList();
    }

    long count() {
        return database.inside().count("select count(*) from taking");
    }

    /** Events that were taken in before the one before them of their aggregate, or that came twice. */
    long outOfOrder() {
        return database.inside().count("""
                select count(*) from (
                  select sequence, row_number() over (partition by subject order by position) as place
                  from taking) taken
                where sequence <> place""");
    }
}
