package org.ayni.training.edition;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.training.Creation;
import org.ayni.training.course.Area;
import org.ayni.training.course.CourseKind;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The tables of editions, their trainers and their sessions. */
@Singleton
public class EditionRepository {

    private static final String SELECT = """
            select edition.*, edition.valid_on as planned_on, course.kind, course.area,
              array(select trainer_id from edition_trainer where edition_id = edition.id order by 1) as trainer_ids
            from edition join course on course.id = edition.course_id
            """;

    private static final String INSERT = """
            insert into edition (id, version, external_id, external_client, course_id, plan_line_id,
              consortium_id, place, language, planned_hours, capacity, minimum_attendance_percent,
              status, valid_on, booked_on, recorded_at)
            values (:id, :version, :externalId, :client, :courseId, :planLineId, :consortiumId,
              :place, :language, :plannedHours, :capacity, :minimumAttendancePercent, :status,
              :validOn, :bookedOn, :recordedAt)
            on conflict (external_client, external_id) do nothing""";

    private final Jdbi sql;
    private final Creation creation;

    EditionRepository(Jdbi sql, Creation creation) {
        this.sql = sql;
        this.creation = creation;
    }

    /** Which editions are wanted; null is any. */
    public record Filter(
            @Nullable UUID courseId,
            @Nullable UUID consortiumId,
            @Nullable EditionStatus status,
            @Nullable String externalId) {}

    record Row(
            UUID id,
            int version,
            @Nullable String externalId,
            UUID courseId,
            CourseKind kind,
            Area area,
            @Nullable UUID consortiumId,
            @Nullable UUID planLineId,
            List<UUID> trainerIds,
            String place,
            EditionTerms.Language language,
            BigDecimal plannedHours,
            int capacity,
            BigDecimal minimumAttendancePercent,
            LocalDate plannedOn,
            EditionStatus status,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate cancelledOn,
            @Nullable String cancellationReason) {

        Edition edition(List<Session> sessions) {
            return new Edition(
                    id,
                    version,
                    new EditionTerms(
                            externalId,
                            courseId,
                            kind,
                            area,
                            consortiumId,
                            planLineId,
                            trainerIds,
                            place,
                            language,
                            plannedHours,
                            capacity,
                            minimumAttendancePercent,
                            plannedOn),
                    new EditionLife(status, openedOn, startedOn, closedOn, cancelledOn, cancellationReason),
                    sessions);
        }
    }

    void add(Edition edition) {
        EditionTerms terms = edition.terms();
        int inserted =
                sql.withHandle(db -> creation.stamp(db.createUpdate(INSERT), terms.plannedOn(), terms.externalId())
                        .bind("id", edition.id())
                        .bind("version", edition.version())
                        .bind("status", edition.status())
                        .bindMethods(terms)
                        .execute());
        Creation.mustBeNew(inserted, terms.externalId());
        sql.useHandle(db -> db.createUpdate("""
                        insert into edition_trainer (edition_id, trainer_id)
                        select :id, trainer from unnest(:trainers::uuid[]) trainer""")
                .bind("id", edition.id())
                .bindArray("trainers", UUID.class, terms.trainerIds())
                .execute());
        addSessions(edition.sessions());
    }

    void addSessions(List<Session> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        sql.useHandle(db -> {
            PreparedBatch batch = db.prepareBatch("""
                    insert into edition_session (id, edition_id, version, number, planned_hours, valid_on, booked_on,
                      recorded_at)
                    values (:id, :editionId, :version, :number, :plannedHours, :validOn, :bookedOn, :recordedAt)""");
            sessions.forEach(session ->
                    creation.stamp(batch.bindMethods(session), session.heldOn()).add());
            batch.execute();
        });
    }

    void save(Edition edition) {
        int saved = sql.withHandle(db -> db.createUpdate("""
                        update edition set status = :status, opened_on = :openedOn, started_on = :startedOn,
                          closed_on = :closedOn, cancelled_on = :cancelledOn, cancellation_reason = :cancellationReason,
                          version = :version
                        where id = :id and version = :version - 1""")
                .bind("id", edition.id())
                .bind("version", edition.version())
                .bindMethods(edition.life())
                .execute());
        if (saved == 0) {
            throw CommonProblem.CONCURRENT_CHANGE.problem("Lea de nuevo e intente otra vez", "Read again and retry");
        }
    }

    /** The edition; 404 when there is none. */
    public Edition get(UUID id) {
        return one(SELECT + "where edition.id = :id", id);
    }

    /** The edition, held against every other change until the end of the transaction; 404 when there is none. */
    public Edition lock(UUID id) {
        return one(SELECT + "where edition.id = :id for update of edition", id);
    }

    private Edition one(String query, UUID id) {
        return sql.withHandle(db ->
                        db.createQuery(query).bind("id", id).mapTo(Row.class).findOne())
                .map(row -> row.edition(sessionsOf(List.of(id)).getOrDefault(id, List.of())))
                .orElseThrow(() -> Problem.notFound("edition", id));
    }

    List<Edition> list(Filter filter, PageRequest page) {
        List<Row> rows = sql.withHandle(db -> db.createQuery(SELECT + """
                                where edition.id > :after
                                  and (:courseId::uuid is null or course_id = :courseId)
                                  and (:consortiumId::uuid is null or consortium_id = :consortiumId)
                                  and (:status::text is null or status = :status)
                                  and (:externalId::text is null or edition.external_id = :externalId)
                                order by edition.id limit :fetch""")
                .bind("after", page.after())
                .bindMethods(filter)
                .bind("fetch", page.fetch())
                .mapTo(Row.class)
                .list());
        Map<UUID, List<Session>> sessions =
                sessionsOf(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.edition(sessions.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Session>> sessionsOf(List<UUID> editions) {
        return sql
                .withHandle(db -> db.createQuery("""
                                select *, valid_on as held_on from edition_session where edition_id = any(:editions)
                                order by edition_id, number""")
                        .bindArray("editions", UUID.class, editions)
                        .mapTo(Session.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Session::editionId));
    }
}
