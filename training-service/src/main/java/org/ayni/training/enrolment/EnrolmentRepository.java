package org.ayni.training.enrolment;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.training.Creation;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table of enrolments. */
@Singleton
public class EnrolmentRepository {

    private static final String SELECT = "select *, valid_on as requested_on from enrolment ";

    private final Jdbi sql;
    private final Creation creation;

    EnrolmentRepository(Jdbi sql, Creation creation) {
        this.sql = sql;
        this.creation = creation;
    }

    /** Which of these people had a place in the edition on this day. */
    public Set<UUID> enrolledOn(UUID edition, List<UUID> people, LocalDate day) {
        return new HashSet<>(sql.withHandle(db -> db.createQuery("""
                        select person_id from enrolment
                        where edition_id = :edition and person_id = any(:people) and enrolled_on <= :day
                          and (withdrawn_on is null or withdrawn_on > :day)""")
                .bind("edition", edition)
                .bindArray("people", UUID.class, people)
                .bind("day", day)
                .mapTo(UUID.class)
                .list()));
    }

    void add(List<Enrolment> enrolments) {
        if (enrolments.isEmpty()) {
            return;
        }
        sql.useHandle(db -> {
            PreparedBatch batch = db.prepareBatch("""
                    insert into enrolment (id, edition_id, person_id, version, status, enrolled_on, valid_on, booked_on,
                      recorded_at)
                    values (:id, :editionId, :personId, :version, :status, :enrolledOn, :validOn, :bookedOn,
                      :recordedAt)""");
            enrolments.forEach(each ->
                    creation.stamp(batch.bindMethods(each), each.requestedOn()).add());
            batch.execute();
        });
    }

    void save(Enrolment enrolment) {
        int saved =
                sql.withHandle(db -> db.createUpdate("""
                        update enrolment set status = :status, enrolled_on = :enrolledOn, withdrawn_on = :withdrawnOn,
                          withdrawal_reason = :withdrawalReason, version = :version
                        where id = :id and version = :version - 1""").bindMethods(enrolment).execute());
        if (saved == 0) {
            throw CommonProblem.CONCURRENT_CHANGE.problem("Lea de nuevo e intente otra vez", "Read again and retry");
        }
    }

    /** Those with a place and those who wait, oldest first. */
    List<Enrolment> active(UUID edition) {
        return sql.withHandle(
                db -> db.createQuery(SELECT + "where edition_id = :edition and status <> 'WITHDRAWN' order by id")
                        .bind("edition", edition)
                        .mapTo(Enrolment.class)
                        .list());
    }

    Enrolment get(UUID edition, UUID id) {
        return sql.withHandle(db -> db.createQuery(SELECT + "where id = :id and edition_id = :edition")
                        .bind("id", id)
                        .bind("edition", edition)
                        .mapTo(Enrolment.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("enrolment", id));
    }

    List<Enrolment> list(UUID edition, Enrolment.@Nullable Status status, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + """
                                where edition_id = :edition and id > :after
                                  and (:status::text is null or status = :status)
                                order by id limit :fetch""")
                .bind("edition", edition)
                .bind("after", page.after())
                .bind("status", status)
                .bind("fetch", page.fetch())
                .mapTo(Enrolment.class)
                .list());
    }
}
