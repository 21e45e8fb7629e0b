package org.ayni.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.kit.KitDatabase;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRowsTest {

    private KitDatabase database;
    private OutboxRows rows;
    private Journal journal;

    @BeforeEach
    void prepare() throws Exception {
        database = KitDatabase.create();
        rows = new OutboxRows(database.jdbi());
        journal = new Journal(database, 40);
    }

    @AfterEach
    void tidy() {
        database.close();
    }

    private List<OutboxRows.Row> unsent(int from, int to, int limit) {
        return rows.inTransaction(db -> rows.unsent(db, new Stretch(0, from, to), limit));
    }

    private void markSent(List<OutboxRows.Row> sent) {
        rows.inTransaction(db -> {
            rows.markSent(db, sent);
            return sent;
        });
    }

    @Test
    void givesEveryAggregateToExactlyOneBucketInTheOrderOfItsEvents() {
        journal.write(200);
        List<OutboxRows.Row> all = new ArrayList<>();
        for (int bucket : rows.waiting()) {
            List<OutboxRows.Row> some = unsent(bucket, bucket, 1_000);
            assertEquals(
                    some.stream()
                            .sorted(Comparator.comparing(OutboxRows.Row::position))
                            .toList(),
                    some);
            assertEquals(
                    Set.of(bucket), some.stream().map(OutboxRows.Row::bucket).collect(Collectors.toSet()));
            all.addAll(some);
        }
        assertEquals(200, all.size());
        assertEquals(all, unsent(0, 1_023, 1_000));
        assertEquals(
                40, all.stream().map(OutboxRows.Row::aggregateId).distinct().count());
    }

    @Test
    void saysWhichBucketAnEventIsIn() {
        UUID aggregate = UUID.randomUUID();
        int bucket = journal.writeOne(aggregate);
        assertEquals(List.of(bucket), rows.waiting());
        assertEquals(aggregate, unsent(bucket, bucket, 1).getFirst().aggregateId());
        assertEquals(List.of(), unsent(bucket + 1, 1_023, 1));
        assertEquals(List.of(), unsent(0, bucket - 1, 1));
    }

    @Test
    void readsNoMoreThanABatchAndNothingTwice() {
        journal.write(50);
        List<OutboxRows.Row> first = unsent(0, 1_023, 20);
        assertEquals(20, first.size());
        markSent(first);
        List<OutboxRows.Row> rest = unsent(first.getLast().bucket(), 1_023, 100);
        assertEquals(30, rest.size());
        assertEquals(30, rows.backlog().pending());
        markSent(rest);
        assertEquals(List.of(), rows.waiting());
    }

    @Test
    void letsOneTransactionAtATimeHaveALane() {
        boolean second = rows.inTransaction(db -> {
            assertEquals(true, rows.tryLock(db, 3));
            try (Handle other = database.jdbi().open()) {
                return rows.tryLock(other, 3) || !rows.tryLock(other, 4);
            }
        });
        assertFalse(second);
        assertEquals(true, rows.inTransaction(db -> rows.tryLock(db, 3)));
    }

    @Test
    void takesTheNumberBackWithTheTransaction() {
        UUID aggregate = UUID.randomUUID();
        assertThrows(IllegalStateException.class, () -> database.jdbi().useTransaction(db -> {
            journal.writeOne(aggregate);
            journal.writeOne(aggregate);
            throw new IllegalStateException("the command failed");
        }));
        journal.writeOne(aggregate);
        assertEquals(1, journal.written().size());
        assertEquals(0, journal.aggregatesWithGaps());
    }

    @Test
    void purgesWhatWasSentLongAgoAndNothingElse() {
        journal.write(30);
        markSent(unsent(0, 1_023, 20));
        assertEquals(0, rows.purge(Instant.now().minusSeconds(3_600)));
        database.inside().execute("update outbox set published_at = published_at - interval '8 days'");
        markSent(unsent(0, 1_023, 5));
        assertEquals(20, rows.purge(Instant.now().minusSeconds(7 * 86_400)));
        assertEquals(5, journal.unsent());
        assertEquals(10, journal.written().size());
    }

    @Test
    void tellsHowLongTheOldestHasWaited() {
        assertEquals(new OutboxRows.Backlog(0, 0), rows.backlog());
        journal.write(3);
        database.inside()
                .execute("update outbox set created_at = created_at - interval '90 seconds' where position = 1");
        long age = rows.backlog().oldestAgeSeconds();
        assertTrue(age >= 90 && age < 300, () -> "seconds: " + age);
    }
}
