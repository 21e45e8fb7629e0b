package org.ayni.training.attendance;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.paging.PageRequest;
import org.ayni.training.edition.Edition;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Participations, counted from the marks that count. */
@Singleton
public class Participations {

    /** The enrolment that counts is the present one; somebody who withdrew is counted from that enrolment on too. */
    private static final String COUNT = """
            with mark as (
              select distinct on (mark.session_id, mark.person_id) mark.person_id, mark.status, mark.hours,
                session.planned_hours, session.valid_on as held_on
              from attendance_mark mark join edition_session session on session.id = mark.session_id
              where session.edition_id = :edition and mark.person_id > :after
                and (:person::uuid is null or mark.person_id = :person)
              order by mark.session_id, mark.person_id, mark.revision desc),
            place as (
              select distinct on (person_id) person_id, enrolled_on from enrolment
              where edition_id = :edition and enrolled_on is not null order by person_id, id desc)
            select mark.person_id, place.enrolled_on,
              count(*) filter (where mark.status in ('PRESENT', 'LATE')) as sessions_present,
              coalesce(sum(mark.hours) filter (where mark.held_on >= coalesce(place.enrolled_on, mark.held_on)), 0.00)
                as hours_present,
              coalesce(sum(mark.planned_hours - mark.hours)
                filter (where mark.held_on >= coalesce(place.enrolled_on, mark.held_on)), 0.00) as hours_missed,
              :plannedHours - (select coalesce(sum(planned_hours), 0.00) from edition_session
                where edition_id = :edition and valid_on < place.enrolled_on) as planned_hours
            from mark left join place using (person_id)
            group by mark.person_id, place.enrolled_on
            having count(*) filter (where mark.status in ('PRESENT', 'LATE')) > 0
            order by mark.person_id limit :fetch""";

    private static final UUID START = new UUID(0, 0);

    private final Jdbi sql;

    Participations(Jdbi sql) {
        this.sql = sql;
    }

    /** Everybody who was in at least one session, by person id. */
    List<Participation> list(Edition edition, PageRequest page) {
        return count(edition, page.after(), null, page.fetch());
    }

    /** Everybody who was in at least one session. */
    public List<Participation> all(Edition edition) {
        return count(edition, START, null, null);
    }

    /** One person's participation; one without a session when there is none. */
    public Participation of(Edition edition, UUID person) {
        return count(edition, START, person, 1).stream()
                .findFirst()
                .orElseGet(() -> Participation.none(person, edition.terms().plannedHours()));
    }

    private List<Participation> count(Edition edition, UUID after, @Nullable UUID person, @Nullable Integer fetch) {
        return sql.withHandle(db -> db.createQuery(COUNT)
                .bind("edition", edition.id())
                .bind("plannedHours", edition.terms().plannedHours())
                .bind("after", after)
                .bind("person", person)
                .bind("fetch", fetch)
                .mapTo(Participation.class)
                .list());
    }
}
