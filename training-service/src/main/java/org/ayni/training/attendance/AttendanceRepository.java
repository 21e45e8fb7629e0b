package org.ayni.training.attendance;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.kit.problem.Problem;
import org.ayni.training.Creation;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of marks. Nothing in it ever changes: a correction is a further row. */
@Singleton
class AttendanceRepository {

    private static final String SESSION = """
            select session.id, session.version, session.number, session.valid_on as held_on, session.planned_hours,
              edition.id as edition_id, edition.status as edition_status, edition.course_id, course.kind, course.area,
              edition.consortium_id
            from edition_session session
            join edition on edition.id = session.edition_id
            join course on course.id = edition.course_id
            where session.id = :id
            """;

    private final Jdbi sql;
    private final Creation creation;

    AttendanceRepository(Jdbi sql, Creation creation) {
        this.sql = sql;
        this.creation = creation;
    }

    record Revision(UUID personId, int revision) {}

    HeldSession get(UUID id) {
        return session(SESSION, id);
    }

    /** The session, held against other sheets, and its edition against another state, until the transaction ends. */
    HeldSession lock(UUID id) {
        return session(SESSION + "for update of session for share of edition", id);
    }

    private HeldSession session(String query, UUID id) {
        return sql.withHandle(db -> db.createQuery(query)
                        .bind("id", id)
                        .mapTo(HeldSession.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("session", id));
    }

    /** The latest revision of each of these people's marks, where there is one. */
    Map<UUID, Integer> revisions(UUID session, List<UUID> people) {
        return sql
                .withHandle(db -> db.createQuery("""
                                select person_id, max(revision) as revision from attendance_mark
                                where session_id = :session and person_id = any(:people) group by person_id""")
                        .bind("session", session)
                        .bindArray("people", UUID.class, people)
                        .mapTo(Revision.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Revision::personId, Revision::revision));
    }

    /** Adds the marks and counts the session's version on. */
    void add(HeldSession session, List<Mark> marks) {
        sql.useHandle(db -> {
            PreparedBatch batch = db.prepareBatch("""
                    insert into attendance_mark (id, session_id, person_id, revision, status, hours, walk_in, source,
                      evidence, correction_reason, valid_on, booked_on, recorded_at)
                    values (:id, :sessionId, :personId, :revision, :status, :hours, :walkIn, :source, :evidence,
                      :correctionReason, :validOn, :bookedOn, :recordedAt)""");
            marks.forEach(
                    mark -> creation.stamp(batch.bindMethods(mark).bind("sessionId", session.id()), session.heldOn())
                            .add());
            batch.execute();
            db.createUpdate("update edition_session set version = version + 1 where id = :id")
                    .bind("id", session.id())
                    .execute();
        });
    }

    /** The marks of a session that count, by person. */
    List<Mark> marks(UUID session) {
        return sql.withHandle(db ->
                db.createQuery("""
                        select distinct on (person_id) * from attendance_mark where session_id = :session
                        order by person_id, revision desc""").bind("session", session).mapTo(Mark.class).list());
    }
}
