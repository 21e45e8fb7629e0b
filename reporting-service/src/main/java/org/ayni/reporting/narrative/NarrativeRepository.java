package org.ayni.reporting.narrative;

import jakarta.inject.Singleton;
import java.util.List;
import org.ayni.kit.paging.PageRequest;
import org.ayni.reporting.fact.Moment;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The texts. */
@Singleton
public class NarrativeRepository {

    private final Jdbi sql;

    NarrativeRepository(Jdbi sql) {
        this.sql = sql;
    }

    void add(Narrative it) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into narrative (id, indicator, period_code, kind, text, written_by, valid_on, booked_on,
                                               recorded_at)
                        values (:id, :indicator, :periodCode, :kind, :text, :writtenBy, :bookedOn, :bookedOn,
                                :recordedAt)""").bindMethods(it).execute());
    }

    List<Narrative> list(@Nullable String indicator, @Nullable String period, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select id, indicator, period_code, kind, text, written_by, booked_on, recorded_at from narrative
                        where id > :after and (:indicator::text is null or indicator = :indicator)
                          and (:period::text is null or period_code = :period)
                        order by id limit :fetch""")
                .bind("after", page.after())
                .bind("indicator", indicator)
                .bind("period", period)
                .bind("fetch", page.fetch())
                .mapTo(Narrative.class)
                .list());
    }

    /** All that was written by a moment of knowledge, by indicator and period, oldest first. */
    public List<Narrative> known(Moment moment) {
        return sql.withHandle(db -> db.createQuery("""
                        select id, indicator, period_code, kind, text, written_by, booked_on, recorded_at from narrative
                        where booked_on <= :knownOn and recorded_at <= :knownAt
                        order by indicator, period_code, id""")
                .bind("knownOn", moment.knownOn())
                .bind("knownAt", moment.knownAt())
                .mapTo(Narrative.class)
                .list());
    }
}
