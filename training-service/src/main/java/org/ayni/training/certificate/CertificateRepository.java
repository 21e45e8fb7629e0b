package org.ayni.training.certificate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.training.Creation;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table of certificates. */
@Singleton
class CertificateRepository {

    private static final String SELECT = "select *, valid_on as issued_on from certificate ";

    private final Jdbi sql;
    private final Creation creation;

    CertificateRepository(Jdbi sql, Creation creation) {
        this.sql = sql;
        this.creation = creation;
    }

    record Held(UUID personId, UUID id) {}

    /** So many numbers that no other certificate has; one that is not used is left out for ever. */
    List<Long> serials(int count) {
        return sql.withHandle(
                db -> db.createQuery("select nextval('certificate_number') from generate_series(1, :count)")
                        .bind("count", count)
                        .mapTo(Long.class)
                        .list());
    }

    /** The certificates of an edition that count, by person. */
    Map<UUID, UUID> held(UUID edition) {
        return sql
                .withHandle(db -> db.createQuery("""
                                select person_id, id from certificate
                                where edition_id = :edition and revoked_on is null""")
                        .bind("edition", edition)
                        .mapTo(Held.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(Held::personId, Held::id));
    }

    void add(List<Certificate> certificates) {
        if (certificates.isEmpty()) {
            return;
        }
        sql.useHandle(db -> {
            PreparedBatch batch = db.prepareBatch("""
                    insert into certificate (id, version, number, person_id, edition_id, basis,
                      minimum_attendance_percent, hours_present, planned_hours, valid_on, booked_on, recorded_at)
                    values (:id, :version, :number, :personId, :editionId, :basis, :minimumAttendancePercent,
                      :hoursPresent, :plannedHours, :validOn, :bookedOn, :recordedAt)""");
            certificates.forEach(each ->
                    creation.stamp(batch.bindMethods(each), each.issuedOn()).add());
            batch.execute();
        });
    }

    void save(Certificate certificate) {
        int saved = sql.withHandle(
                db -> db.createUpdate("""
                        update certificate set revoked_on = :revokedOn, revocation_reason = :revocationReason,
                          version = :version
                        where id = :id and version = :version - 1""").bindMethods(certificate).execute());
        if (saved == 0) {
            throw CommonProblem.CONCURRENT_CHANGE.problem("Lea de nuevo e intente otra vez", "Read again and retry");
        }
    }

    Certificate get(UUID id) {
        return sql.withHandle(db -> db.createQuery(SELECT + "where id = :id")
                        .bind("id", id)
                        .mapTo(Certificate.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("certificate", id));
    }

    List<Certificate> list(@Nullable UUID edition, @Nullable UUID person, @Nullable String number, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + """
                                where id > :after and (:edition::uuid is null or edition_id = :edition)
                                  and (:person::uuid is null or person_id = :person)
                                  and (:number::text is null or number = :number)
                                order by id limit :fetch""")
                .bind("after", page.after())
                .bind("edition", edition)
                .bind("person", person)
                .bind("number", number)
                .bind("fetch", page.fetch())
                .mapTo(Certificate.class)
                .list());
    }
}
