package org.ayni.reporting.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.contracts.EventTypes;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** How far the intake has come, by topic and by aggregate. */
@Singleton
public class Projections {

    private static final int SHOWN_GAPS = 100;

    private final Jdbi sql;
    private final BusinessClock clock;

    Projections(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How far a topic was taken in. */
    public record TopicRow(
            String topic, long events, UUID lastEventId, String lastType, Instant lastRecordedAt, Instant takenInAt) {}

    /** An aggregate of which an event is missing. */
    public record GapRow(UUID aggregateId, String topic, long lastSequence, long taken) {}

    /** Counts events that were never taken in before. */
    void advance(List<ReceivedEvent> unseen) {
        Map<String, List<ReceivedEvent>> byTopic = unseen.stream()
                .collect(Collectors.groupingBy(
                        event -> EventTypes.topicOf(event.type()), TreeMap::new, Collectors.toList()));
        byTopic.forEach(this::advanceTopic);
        sql.useHandle(db -> db.createUpdate("""
                        insert into aggregate_progress (aggregate_id, topic, last_sequence, taken)
                        select aggregate_id, min(topic), max(sequence), count(*)
                        from unnest(:aggregates::uuid[], :topics::text[], :sequences::bigint[])
                          as event (aggregate_id, topic, sequence)
                        group by aggregate_id order by aggregate_id
                        on conflict (aggregate_id) do update
                        set last_sequence = greatest(aggregate_progress.last_sequence, excluded.last_sequence),
                            taken = aggregate_progress.taken + excluded.taken""")
                .bindArray(
                        "aggregates",
                        UUID.class,
                        unseen.stream().map(ReceivedEvent::subject).toArray())
                .bindArray(
                        "topics",
                        String.class,
                        unseen.stream()
                                .map(event -> EventTypes.topicOf(event.type()))
                                .toArray())
                .bindArray(
                        "sequences",
                        Long.class,
                        unseen.stream().map(ReceivedEvent::sequence).toArray())
                .execute());
    }

    private void advanceTopic(String topic, List<ReceivedEvent> events) {
        ReceivedEvent last = events.stream()
                .max(Comparator.comparing(ReceivedEvent::time).thenComparing(ReceivedEvent::id))
                .orElseThrow();
        sql.useHandle(db -> db.createUpdate("""
                        insert into topic_progress as old
                          (topic, events, last_event_id, last_type, last_recorded_at, taken_in_at)
                        values (:topic, :events, :id, :type, :recordedAt, :now)
                        on conflict (topic) do update set
                          events = old.events + excluded.events,
                          last_event_id = case when excluded.last_recorded_at >= old.last_recorded_at
                                          then excluded.last_event_id else old.last_event_id end,
                          last_type = case when excluded.last_recorded_at >= old.last_recorded_at
                                      then excluded.last_type else old.last_type end,
                          last_recorded_at = greatest(old.last_recorded_at, excluded.last_recorded_at),
                          taken_in_at = excluded.taken_in_at""")
                .bind("topic", topic)
                .bind("events", events.size())
                .bind("id", last.id())
                .bind("type", last.type())
                .bind("recordedAt", last.time())
                .bind("now", clock.now())
                .execute());
    }

    /** One row a topic. */
    public List<TopicRow> topics() {
        return sql.withHandle(db -> db.createQuery("select * from topic_progress order by topic")
                .mapTo(TopicRow.class)
                .list());
    }

    /** Aggregates of which an event is missing. */
    public long gapCount() {
        return count("select count(*) from aggregate_progress where taken < last_sequence");
    }

    /** The first hundred aggregates of which an event is missing. */
    public List<GapRow> gaps() {
        return sql.withHandle(db -> db.createQuery("""
                        select * from aggregate_progress where taken < last_sequence
                        order by topic, aggregate_id limit :limit""")
                .bind("limit", SHOWN_GAPS)
                .mapTo(GapRow.class)
                .list());
    }

    private long count(String query) {
        return sql.withHandle(db -> db.createQuery(query).mapTo(Long.class).one());
    }
}
