package org.ayni.training.visit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.training.Creation;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of visits. */
@Singleton
public class VisitRepository {

    private static final String SELECT = "select *, valid_on as visited_on from visit ";

    private static final String INSERT = """
            insert into visit (id, external_id, external_client, enterprise_id, consortium_id,
              adviser, people_met, hours, topic, purpose, recommendations, quality_before,
              quality_after, valid_on, booked_on, recorded_at)
            values (:id, :externalId, :client, :enterpriseId, :consortiumId, :adviser, :people,
              :hours, :topic, :purpose, :recommendations, :qualityBefore, :qualityAfter, :validOn,
              :bookedOn, :recordedAt)
            on conflict (external_client, external_id) do nothing""";

    private final Jdbi sql;
    private final Creation creation;

    VisitRepository(Jdbi sql, Creation creation) {
        this.sql = sql;
        this.creation = creation;
    }

    void add(Visit visit) {
        int inserted =
                sql.withHandle(db -> creation.stamp(db.createUpdate(INSERT), visit.visitedOn(), visit.externalId())
                        .bindMethods(visit)
                        .bindArray("people", UUID.class, visit.peopleMet())
                        .execute());
        Creation.mustBeNew(inserted, visit.externalId());
    }

    /** The visit that a request names; 422 {@code unknown-visit} when there is none. */
    public Visit named(String field, UUID id) {
        return find(id).orElseThrow(() ->
                VisitProblem.UNKNOWN_VISIT.problem(field, "No existe la visita " + id, "There is no visit " + id));
    }

    Visit get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("visit", id));
    }

    private Optional<Visit> find(UUID id) {
        return sql.withHandle(db -> db.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .mapTo(Visit.class)
                .findOne());
    }

    List<Visit> list(
            @Nullable UUID enterprise, @Nullable VisitPurpose purpose, @Nullable String externalId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + """
                                where id > :after and (:enterprise::uuid is null or enterprise_id = :enterprise)
                                  and (:purpose::text is null or purpose = :purpose)
                                  and (:externalId::text is null or external_id = :externalId)
                                order by id limit :fetch""")
                .bind("after", page.after())
                .bind("enterprise", enterprise)
                .bind("purpose", purpose)
                .bind("externalId", externalId)
                .bind("fetch", page.fetch())
                .mapTo(Visit.class)
                .list());
    }
}
