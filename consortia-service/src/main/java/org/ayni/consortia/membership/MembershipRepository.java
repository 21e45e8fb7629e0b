package org.ayni.consortia.membership;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.consortia.fact.ExternalId;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@Singleton
class MembershipRepository {

    private static final String SELECT = """
            select id, external_id, enterprise_id, consortium_id, valid_on as joined_on, left_on, left_reason as reason
            from membership
            """;

    private final Jdbi sql;

    MembershipRepository(Jdbi sql) {
        this.sql = sql;
    }

    public record Filter(
            @Nullable String externalId,
            @Nullable String client,
            @Nullable UUID enterpriseId,
            @Nullable UUID consortiumId,
            @Nullable LocalDate asOf) {}

    /** False when the enterprise belongs elsewhere then (an exclusion constraint), or the external id is taken. */
    boolean insert(Membership membership, ExternalId external, FactTime time) {
        return sql.withHandle(db -> db.createUpdate("""
                                insert into membership (id, enterprise_id, consortium_id, external_id,
                                  external_client, version, valid_on, booked_on, recorded_at)
                                values (:id, :enterpriseId, :consortiumId, :externalId, :externalClient, 1,
                                  :validOn, :bookedOn, :recordedAt)
                                on conflict do nothing""")
                        .bindMethods(membership)
                        .bind("externalClient", external.externalClient())
                        .bindMethods(time)
                        .execute())
                == 1;
    }

    void leave(Membership membership, FactTime time) {
        sql.useHandle(db ->
                db.createUpdate("""
                        update membership set left_on = :leftOn, left_reason = :reason, left_booked_on = :bookedOn,
                          left_recorded_at = :recordedAt, version = version + 1
                        where id = :id and left_on is null""").bindMethods(membership).bindMethods(time).execute());
    }

    Membership get(UUID id) {
        return one("where id = :key", id).orElseThrow(() -> Problem.notFound("membership", id));
    }

    /** Reads it and holds its row until the transaction ends. */
    Membership lock(UUID id) {
        return one("where id = :key for no key update", id).orElseThrow(() -> Problem.notFound("membership", id));
    }

    /** The first membership of the enterprise that has not ended by that day. */
    Optional<Membership> findLastingBeyond(UUID enterpriseId, LocalDate day) {
        return sql.withHandle(db -> db.createQuery(SELECT + """
                        where enterprise_id = :enterpriseId and (left_on is null or left_on > :day)
                        order by valid_on limit 1""")
                .bind("enterpriseId", enterpriseId)
                .bind("day", day)
                .mapTo(Membership.class)
                .findOne());
    }

    /** Where the enterprise belonged on that day. */
    Optional<UUID> consortiumOf(UUID enterpriseId, LocalDate day) {
        return sql.withHandle(db -> db.createQuery("""
                        select consortium_id from membership
                        where enterprise_id = :enterpriseId and valid_on <= :day
                          and (left_on is null or left_on > :day)""")
                .bind("enterpriseId", enterpriseId)
                .bind("day", day)
                .mapTo(UUID.class)
                .findOne());
    }

    List<Membership> list(Filter filter, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + """
                        where id > :after
                          and (:externalId::text is null or (external_id = :externalId and external_client = :client))
                          and (:enterpriseId::uuid is null or enterprise_id = :enterpriseId)
                          and (:consortiumId::uuid is null or consortium_id = :consortiumId)
                          and (:asOf::date is null or (valid_on <= :asOf and (left_on is null or left_on > :asOf)))
                        order by id limit :fetch""")
                .bindMethods(filter)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(Membership.class)
                .list());
    }

    private Optional<Membership> one(String where, UUID key) {
        return sql.withHandle(db -> db.createQuery(SELECT + where)
                .bind("key", key)
                .mapTo(Membership.class)
                .findOne());
    }
}
