package org.ayni.reporting.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.reporting.framework.Measure;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The events behind a figure: one for each subject that it counts. */
public final class EventReader {

    private static final String BEHIND = """
            select m.subject_id, m.number, m.valid_on, m.event_id, o.type, o.aggregate_id, o.sequence, o.booked_on,
                   o.recorded_at, o.trace_id
            from member m join event_origin o using (event_id)
            where m.subject_id > :after order by m.subject_id limit :fetch""";

    private final Handle db;
    private final Moment moment;

    EventReader(Handle db, Moment moment) {
        this.db = db;
        this.moment = moment;
    }

    /**
     * One subject's part in a figure.
     *
     * @param number what it adds: 1 in a count
     * @param validOn when it became true
     * @param traceId of the command; null where the event carried none
     */
    public record EventRow(
            UUID subjectId,
            BigDecimal number,
            LocalDate validOn,
            UUID eventId,
            String type,
            UUID aggregateId,
            long sequence,
            LocalDate bookedOn,
            Instant recordedAt,
            @Nullable String traceId) {}

    public List<EventRow> behind(Measure.Count count, UUID after, int fetch) {
        return list(Members.bind(query(Members.of(count)), count), after, fetch);
    }

    public List<EventRow> behind(Measure.Readings readings, UUID after, int fetch) {
        return list(Members.bind(query(Members.of(readings)), readings), after, fetch);
    }

    public List<EventRow> behind(Measure.Change change, UUID after, int fetch) {
        return list(Members.bind(query(Members.of(change)), change), after, fetch);
    }

    private Query query(String members) {
        return moment.bind(db.createQuery(members + BEHIND));
    }

    private static List<EventRow> list(Query query, UUID after, int fetch) {
        return query.bind("after", after)
                .bind("fetch", fetch)
                .mapTo(EventRow.class)
                .list();
    }
}
