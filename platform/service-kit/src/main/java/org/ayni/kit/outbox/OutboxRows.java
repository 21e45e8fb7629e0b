package org.ayni.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.ayni.kit.sql.Writes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The outbox's table. "Unpublished" is the predicate, never a position: positions become visible out of order, and a
 * cursor would lose rows. Public for measurements that write events without a service around them.
 */
@Singleton
public class OutboxRows {

    /** First half of the advisory lock's number; the second is the lane. */
    private static final int LANE_LOCKS = 0xA71;

    private static final String ADD = """
            counted as (
              insert into outbox_sequence (aggregateid, last) values (:outboxed.aggregateId, :outboxed.count)
              on conflict (aggregateid) do update set last = outbox_sequence.last + excluded.last
              returning last),
            outboxed as (
              insert into outbox (id, aggregatetype, aggregateid, type, payload, headers, sequence, created_at)
              select event.id, :outboxed.topic, :outboxed.aggregateId, event.type, event.payload, :outboxed.headers,
                counted.last - :outboxed.count + event.place, :outboxed.createdAt
              from counted, unnest(:outboxed.ids::uuid[], :outboxed.types::text[], :outboxed.payloads::text[])
                with ordinality as event(id, type, payload, place)
              order by event.place
              returning bucket as told)""";

    private static final String PURGE = """
            delete from outbox where published_at < :before
              and position in (select position from outbox order by position limit 5000)""";

    private final Jdbi sql;

    public OutboxRows(Jdbi sql) {
        this.sql = sql;
    }

    record Row(
            long position,
            UUID id,
            String topic,
            UUID aggregateId,
            String type,
            String payload,
            String headers,
            long sequence,
            Instant createdAt,
            int bucket) {}

    /** Unsent events and the age of the oldest in seconds. */
    public record Backlog(long pending, long oldestAgeSeconds) {}

    /** An event as it is written down; {@code headers} is a JSON object of texts. */
    public record NewRow(
            UUID id, String topic, UUID aggregateId, String type, String payload, String headers, Instant createdAt) {}

    /** Events of one aggregate, column by column. */
    public record NewRows(
            UUID aggregateId,
            String topic,
            String headers,
            Instant createdAt,
            int count,
            UUID[] ids,
            String[] types,
            String[] payloads) {

        static NewRows of(NewRow row) {
            return new NewRows(
                    row.aggregateId,
                    row.topic,
                    row.headers,
                    row.createdAt,
                    1,
                    new UUID[] {row.id},
                    new String[] {row.type},
                    new String[] {row.payload});
        }
    }

    /**
     * Adds an event with its aggregate's next number, which locks the aggregate's counter until commit.
     *
     * @return the bucket of the aggregate, which decides the lane
     */
    public int add(NewRow row) {
        AtomicInteger bucket = new AtomicInteger();
        new Writes().add(adding(NewRows.of(row), bucket::set)).in(sql);
        return bucket.get();
    }

    /** The same for some events of one aggregate, in their order, as a part of what a command writes at once. */
    static Writes.Part adding(NewRows rows, IntConsumer bucket) {
        return new Writes.Part("outboxed", ADD, rows, bucket);
    }

    /** One transaction of the relay, which touches nothing but the outbox. */
    <T> T inTransaction(Function<Handle, T> work) {
        return sql.inTransaction(work::apply);
    }

    /**
     * Takes the lane until the end of the transaction, unless another relay has it. A statement of its own: one that
     * also read the rows would see them as they were before the lock was free. The commit need not wait for the disk:
     * marks that a crash loses are events sent twice, which the readers' inboxes hide.
     */
    boolean tryLock(Handle db, int lane) {
        return db.createQuery("select pg_try_advisory_xact_lock(:locks, :lane),"
                        + " set_config('synchronous_commit', 'off', true)")
                .bind("locks", LANE_LOCKS)
                .bind("lane", lane)
                .map((found, context) -> found.getBoolean(1))
                .one();
    }

    /**
     * Unsent events of these buckets, bucket by bucket; those of one aggregate in the order in which they were
     * committed. The order is that of the index, which holds nothing but what is unsent: whatever the planner believes
     * about the table, no other way is cheaper.
     */
    List<Row> unsent(Handle db, Stretch stretch, int limit) {
        return db.createQuery("""
                        select position, id, aggregatetype, aggregateid, type, payload, headers, sequence, created_at,
                               bucket
                        from outbox where published_at is null and bucket between :from and :to
                        order by bucket, position limit :limit""")
                .bind("from", stretch.from())
                .bind("to", stretch.to())
                .bind("limit", limit)
                .map((found, context) -> row(found))
                .list();
    }

    private static Row row(ResultSet found) throws SQLException {
        return new Row(
                found.getLong(1),
                found.getObject(2, UUID.class),
                found.getString(3),
                found.getObject(4, UUID.class),
                found.getString(5),
                found.getString(6),
                found.getString(7),
                found.getLong(8),
                found.getObject(9, java.time.OffsetDateTime.class).toInstant(),
                found.getInt(10));
    }

    void markSent(Handle db, List<Row> rows) {
        db.createUpdate("update outbox set published_at = clock_timestamp() where position = any(:positions)")
                .bind("positions", rows.stream().mapToLong(Row::position).toArray())
                .execute();
    }

    /** The buckets in which something waits, each found by one step in the index. */
    List<Integer> waiting() {
        return sql.withHandle(db ->
                db.createQuery("""
                        with recursive waiting as (
                          (select bucket from outbox where published_at is null order by bucket limit 1)
                          union all
                          select (select next.bucket from outbox next
                                  where next.published_at is null and next.bucket > waiting.bucket
                                  order by next.bucket limit 1)
                          from waiting where waiting.bucket is not null)
                        select bucket from waiting where bucket is not null""").map((found, context) -> found.getInt(1)).list());
    }

    public Backlog backlog() {
        return sql.withHandle(db -> db.createQuery("""
                        select count(*), coalesce(extract(epoch from now() - min(created_at))::bigint, 0)
                        from outbox where published_at is null""")
                .map((found, context) -> new Backlog(found.getLong(1), found.getLong(2)))
                .one());
    }

    /** Deletes those of the 5,000 oldest events that were sent before this instant. */
    int purge(Instant sentBefore) {
        return sql.withHandle(
                db -> db.createUpdate(PURGE).bind("before", sentBefore).execute());
    }
}
