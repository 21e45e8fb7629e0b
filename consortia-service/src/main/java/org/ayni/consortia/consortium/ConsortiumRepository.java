package org.ayni.consortia.consortium;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.consortia.fact.ExternalId;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@Singleton
class ConsortiumRepository {

    private static final String SELECT = """
            select id, name, name_variants, sector, municipality, cohort, legal_form, status, status_on, founded_on,
                   valid_on as registered_on, external_id, version
            from consortium
            """;

    private final Jdbi sql;

    ConsortiumRepository(Jdbi sql) {
        this.sql = sql;
    }

    public record Filter(
            @Nullable String externalId,
            @Nullable String client,
            @Nullable String sector,
            @Nullable Integer cohort,
            @Nullable ConsortiumStatus status) {}

    /** 409 {@code already-exists} when the client used the external id before. */
    void insert(Consortium consortium, ExternalId external, FactTime time) {
        int inserted = sql.withHandle(db -> db.createUpdate("""
                        insert into consortium (id, name, name_variants, sector, municipality, cohort, legal_form,
                          status, status_on, founded_on, external_id, external_client, version, valid_on, booked_on,
                          recorded_at)
                        values (:id, :name, :variants, :sector, :municipality, :cohort, :legalForm, :status,
                          :statusOn, :foundedOn, :externalId, :externalClient, :version, :validOn, :bookedOn,
                          :recordedAt)
                        on conflict do nothing""")
                .bindMethods(consortium)
                .bindArray("variants", String.class, consortium.nameVariants())
                .bind("externalClient", external.externalClient())
                .bindMethods(time)
                .execute());
        if (inserted == 0) {
            throw external.taken();
        }
    }

    Consortium get(UUID id) {
        return find(id, "where id = :id").orElseThrow(() -> Problem.notFound("consortium", id));
    }

    /** Reads it and holds its row until the transaction ends. */
    Consortium lock(UUID id) {
        return find(id, "where id = :id for no key update").orElseThrow(() -> Problem.notFound("consortium", id));
    }

    List<Consortium> list(Filter filter, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + """
                        where id > :after
                          and (:externalId::text is null or (external_id = :externalId and external_client = :client))
                          and (:sector::text is null or sector = :sector)
                          and (:cohort::int is null or cohort = :cohort)
                          and (:status::text is null or status = :status)
                        order by id limit :fetch""")
                .bindMethods(filter)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(Consortium.class)
                .list());
    }

    void update(Consortium consortium) {
        int updated = sql.withHandle(db -> db.createUpdate("""
                        update consortium set name_variants = :variants, legal_form = :legalForm, status = :status,
                          status_on = :statusOn, version = :version
                        where id = :id and version = :version - 1""")
                .bindMethods(consortium)
                .bindArray("variants", String.class, consortium.nameVariants())
                .execute());
        if (updated == 0) {
            throw CommonProblem.CONCURRENT_CHANGE.problem("Lea de nuevo e intente otra vez", "Read again and retry");
        }
    }

    void add(UUID consortiumId, Transition transition, FactTime time) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into consortium_transition (id, consortium_id, action, from_status, to_status,
                          legal_form, reason, sales_potential, prospects, firmness, votes_for, votes_against,
                          valid_on, booked_on, recorded_at)
                        values (:id, :consortiumId, :action, :fromStatus, :toStatus, :legalForm, :reason,
                          :salesPotential, :prospects, :firmness, :votesFor, :votesAgainst, :validOn, :bookedOn,
                          :recordedAt)""")
                .bindMethods(transition)
                .bind("consortiumId", consortiumId)
                .bind("bookedOn", time.bookedOn())
                .bind("recordedAt", time.recordedAt())
                .execute());
    }

    List<Transition> transitions(UUID consortiumId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select id, action, from_status, to_status, legal_form, reason, sales_potential, prospects,
                          firmness,
                               votes_for, votes_against, valid_on
                        from consortium_transition where consortium_id = :consortiumId and id > :after
                        order by id limit :fetch""")
                .bind("consortiumId", consortiumId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(Transition.class)
                .list());
    }

    private Optional<Consortium> find(UUID id, String where) {
        return sql.withHandle(db -> db.createQuery(SELECT + where)
                .bind("id", id)
                .mapTo(Consortium.class)
                .findOne());
    }
}
