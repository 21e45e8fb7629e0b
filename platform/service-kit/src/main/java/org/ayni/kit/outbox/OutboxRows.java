package org.ayni.kit.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/**
 * The outbox's table as the relay sees it. "Unpublished" is the predicate, never a position: positions become visible
 * out of order, and a cursor would lose rows.
 */
@Singleton
class OutboxRows {

    /** First half of the advisory lock's number; the second is the lane. */
    private static final int LANE_LOCKS = 0xA71;

    private final Jdbi sql;
    private final BusinessClock clock;

    OutboxRows(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public record Row(
            long position,
            UUID id,
            String aggregatetype,
            UUID aggregateid,
            String type,
            String payload,
            String headers,
            long sequence,
            Instant createdAt) {}

    /** Unsent events and the age of the oldest in seconds. */
    public record Backlog(long pending, long oldestAgeSeconds) {}

    /** Takes the lane until the end of the transaction, unless another relay has it. */
    boolean tryLock(int lane) {
        return sql.withHandle(db -> db.createQuery("select pg_try_advisory_xact_lock(:locks, :lane)")
                .bind("locks", LANE_LOCKS)
                .bind("lane", lane)
                .mapTo(Boolean.class)
                .one());
    }

    /** The lane's oldest unsent events, in the order in which their changes were committed. */
    List<Row> unsent(int lane, int lanes, int limit) {
        return sql.withHandle(db -> db.createQuery(
                        """
                        select position, id, aggregatetype, aggregateid, type, payload, headers, sequence, created_at
                        from outbox where published_at is null and bucket % :lanes = :lane
                        order by position limit :limit""")
                .bind("lanes", lanes)
                .bind("lane", lane)
                .bind("limit", limit)
                .mapTo(Row.class)
                .list());
    }

    void markSent(List<Row> rows) {
        sql.useHandle(db -> db.createUpdate(
                        "update outbox set published_at = :now where position = any(:positions)")
                .bind("now", clock.now())
                .bind("positions", rows.stream().mapToLong(Row::position).toArray())
                .execute());
    }

    Backlog backlog() {
        return sql.withHandle(db -> db.createQuery(
                        """
                        select count(*) as pending,
                               coalesce(extract(epoch from now() - min(created_at)), 0)::bigint as oldest_age_seconds
                        from outbox where published_at is null""")
                .mapTo(Backlog.class)
                .one());
    }

    /** Deletes up to 5,000 events that were sent before this instant. */
    int purge(Instant sentBefore) {
        return sql.withHandle(db -> db.createUpdate(
                        """
                        delete from outbox where position in (
                          select position from outbox where published_at < :before order by position limit 5000)""")
                .bind("before", sentBefore)
                .execute());
    }
}
