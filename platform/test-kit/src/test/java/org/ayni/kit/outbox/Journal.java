package org.ayni.kit.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ayni.kit.KitDatabase;
import org.ayni.kit.id.Ids;

/** Writes events of a few aggregates, a transaction each, and knows what is in the outbox. */
final class Journal {

    static final String TOPIC = "consortia.consortium.v1";
    private static final String TYPE = "consortia.consortium.milestone-assessed.v1";

    private final KitDatabase database;
    private final OutboxRows rows;
    private final List<UUID> aggregates;

    Journal(KitDatabase database, int aggregates) {
        this.database = database;
        this.rows = new OutboxRows(database.jdbi());
        this.aggregates = Stream.generate(UUID::randomUUID).limit(aggregates).toList();
    }

    /** Writes with four writers that meet at the same aggregates, and wakes the relays as a service would. */
    void write(int events, OutboxRelay... relays) {
        AtomicInteger left = new AtomicInteger(events);
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(writer -> CompletableFuture.runAsync(() -> {
                            for (int n = left.decrementAndGet(); n >= 0; n = left.decrementAndGet()) {
                                int bucket = writeOne(aggregates.get(n % aggregates.size()));
                                Stream.of(relays).forEach(relay -> relay.wake(bucket));
                            }
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    int writeOne(UUID aggregate) {
        return rows.add(new OutboxRows.NewRow(
                Ids.next(),
                TOPIC,
                aggregate,
                TYPE,
                "{\"aggregate\":\"" + aggregate + "\"}",
                "{\"ce_source\":\"/ayni/test\"}",
                Instant.now()));
    }

    long unsent() {
        return rows.backlog().pending();
    }

    /** All events' ids with the aggregate and its number, as {@link SentEvents.Sent#key()} says it. */
    Map<UUID, String> written() {
        return database.inside().rows("select id, aggregateid || ' ' || sequence as key from outbox").stream()
                .collect(
                        java.util.stream.Collectors.toMap(row -> (UUID) row.get("id"), row -> (String) row.get("key")));
    }

    /** Aggregates whose numbers do not run from 1 without gaps. */
    long aggregatesWithGaps() {
        return database.inside().count("""
                select count(*) from (
                  select 1 from outbox group by aggregateid
                  having min(sequence) <> 1 or max(sequence) <> count(*)
                      or count(distinct sequence) <> count(*)) gap""");
    }
}
