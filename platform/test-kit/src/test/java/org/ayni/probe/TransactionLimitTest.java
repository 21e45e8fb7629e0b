package org.ayni.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.ayni.testkit.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A transaction that takes too long is ended, and nobody else ever works in it. */
@QuarkusTest
class TransactionLimitTest {

    private static final int SECONDS_BEYOND_THE_LIMIT = 12;

    @Inject
    Work work;

    /** Transactions of the test. */
    @Singleton
    static class Work {

        private final Jdbi sql;

        Work(Jdbi sql) {
            this.sql = sql;
        }

        /** Its first statement is under way when its time is over. */
        @Transactional
        void writeSlowly(UUID id) {
            sql.useHandle(db -> db.execute(
                    "insert into milestone select ?, 1, 'slow' from pg_sleep(?)", id, SECONDS_BEYOND_THE_LIMIT));
        }

        /** Needs a transaction in which nothing was asked before. */
        @Transactional
        void look() {
            sql.useHandle(db -> {
                db.execute("set transaction isolation level repeatable read");
                db.execute("select 1");
            });
        }
    }

    @Test
    void whatTookTooLongLeavesNothingBehindAndDisturbsNobody() {
        UUID slow = UUID.randomUUID();
        AtomicBoolean over = new AtomicBoolean();
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> others = IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.runAsync(() -> {
                    while (!over.get()) {
                        look(failures);
                    }
                }))
                .toList();
        assertThrows(RuntimeException.class, () -> work.writeSlowly(slow));
        over.set(true);
        others.forEach(CompletableFuture::join);
        assertEquals(List.of(), failures.stream().distinct().toList());
        assertEquals(0, TestDatabase.current().count("select count(*) from milestone where consortium_id = ?", slow));
        assertTrue(
                TestDatabase.current()
                                .count("select count(*) from pg_stat_activity where datname = current_database() "
                                        + "and state like 'idle in transaction%' and now() - xact_start > '5 s'")
                        == 0,
                "a transaction was left open");
    }

    private void look(ConcurrentLinkedQueue<String> failures) {
        try {
            work.look();
            Thread.sleep(5);
        } catch (RuntimeException | InterruptedException failed) {
            failures.add(String.valueOf(failed.getMessage()));
        }
    }
}
