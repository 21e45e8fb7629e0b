package org.ayni.consortia.consent;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;

@Singleton
class ConsentRepository {

    private static final String SELECT = """
            select id, person_id, purpose, consent_version as version, valid_on as given_on, withdrawn_on
            from consent where person_id = :personId
            """;

    private final Jdbi sql;

    ConsentRepository(Jdbi sql) {
        this.sql = sql;
    }

    /** 409 {@code already-exists} when the person agreed to the same text before and did not take it back. */
    void insert(Consent consent, FactTime time) {
        int inserted = sql.withHandle(db ->
                db.createUpdate("""
                        insert into consent (id, person_id, purpose, consent_version, version, valid_on, booked_on,
                          recorded_at)
                        values (:id, :personId, :purpose, :version, 1, :validOn, :bookedOn, :recordedAt)
                        on conflict do nothing""").bindMethods(consent).bindMethods(time).execute());
        if (inserted == 0) {
            throw CommonProblem.ALREADY_EXISTS.problem(
                    "version",
                    "El consentimiento " + consent.purpose() + " " + consent.version() + " ya está vigente",
                    "Consent " + consent.purpose() + " " + consent.version() + " is already in force");
        }
    }

    void withdraw(Consent consent, FactTime time) {
        sql.useHandle(db ->
                db.createUpdate("""
                        update consent set withdrawn_on = :withdrawnOn, withdrawn_booked_on = :bookedOn,
                          withdrawn_recorded_at = :recordedAt, version = version + 1
                        where id = :id and withdrawn_on is null""").bindMethods(consent).bindMethods(time).execute());
    }

    Consent get(UUID personId, UUID id) {
        return sql.withHandle(db -> db.createQuery(SELECT + "and id = :id")
                        .bind("personId", personId)
                        .bind("id", id)
                        .mapTo(Consent.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("consent", id));
    }

    List<Consent> list(UUID personId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + "and id > :after order by id limit :fetch")
                .bind("personId", personId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(Consent.class)
                .list());
    }
}
