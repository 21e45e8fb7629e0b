package org.ayni.consortia.enterprise;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.fact.ExternalId;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@Singleton
class EnterpriseRepository {

    private static final String SELECT = """
            select id, name, sector, municipality, address, tax_number, started_on, records_kept, declared_head_count,
                   valid_on as registered_on, external_id, version
            from enterprise
            """;

    private final Jdbi sql;

    EnterpriseRepository(Jdbi sql) {
        this.sql = sql;
    }

    public record Filter(
            @Nullable String externalId,
            @Nullable String client,
            @Nullable String sector) {}

    /** 409 {@code already-exists} when the client used the external id before. */
    void insert(Enterprise enterprise, ExternalId external, FactTime time) {
        int inserted = sql.withHandle(db -> db.createUpdate("""
                        insert into enterprise (id, name, sector, municipality, address, tax_number, started_on,
                          records_kept, declared_head_count, external_id, external_client, version, valid_on,
                          booked_on, recorded_at)
                        values (:id, :name, :sector, :municipality, :address, :taxNumber, :startedOn, :recordsKept,
                          :declaredHeadCount, :externalId, :externalClient, :version, :validOn, :bookedOn,
                          :recordedAt)
                        on conflict do nothing""")
                .bindMethods(enterprise)
                .bind("externalClient", external.externalClient())
                .bindMethods(time)
                .execute());
        if (inserted == 0) {
            throw external.taken();
        }
    }

    Enterprise get(UUID id) {
        return sql.withHandle(db -> db.createQuery(SELECT + "where id = :id")
                        .bind("id", id)
                        .mapTo(Enterprise.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("enterprise", id));
    }

    /** Holds the row; false when there is none. */
    boolean lock(UUID id) {
        return found("select true from enterprise where id = :id for no key update", id);
    }

    boolean exists(UUID id) {
        return found("select true from enterprise where id = :id", id);
    }

    List<Enterprise> list(Filter filter, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + """
                        where id > :after
                          and (:externalId::text is null or (external_id = :externalId and external_client = :client))
                          and (:sector::text is null or sector = :sector)
                        order by id limit :fetch""")
                .bindMethods(filter)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(Enterprise.class)
                .list());
    }

    private boolean found(String query, UUID id) {
        return sql.withHandle(db -> db.createQuery(query)
                .bind("id", id)
                .mapTo(Boolean.class)
                .findOne()
                .isPresent());
    }
}
