package org.ayni.training.practice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.training.Creation;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of practice checks. */
@Singleton
class PracticeRepository {

    private static final String SELECT = "select *, valid_on as observed_on from practice_check ";

    private static final String INSERT = """
            insert into practice_check (id, external_id, external_client, person_id, enterprise_id,
              consortium_id, practice, area, topic, outcome, reason, observer, evidence, visit_id,
              valid_on, booked_on, recorded_at)
            values (:id, :externalId, :client, :personId, :enterpriseId, :consortiumId, :practice,
              :area, :topic, :outcome, :reason, :observer, :evidence, :visitId,
              :validOn, :bookedOn, :recordedAt)
            on conflict (external_client, external_id) do nothing""";

    private final Jdbi sql;
    private final Creation creation;

    PracticeRepository(Jdbi sql, Creation creation) {
        this.sql = sql;
        this.creation = creation;
    }

    /** Which checks are wanted; null is any. */
    public record Filter(
            @Nullable UUID personId,
            @Nullable UUID enterpriseId,
            @Nullable Outcome outcome,
            @Nullable String externalId) {}

    void add(PracticeCheck check) {
        int inserted =
                sql.withHandle(db -> creation.stamp(db.createUpdate(INSERT), check.observedOn(), check.externalId())
                        .bindMethods(check)
                        .execute());
        Creation.mustBeNew(inserted, check.externalId());
    }

    PracticeCheck get(UUID id) {
        return sql.withHandle(db -> db.createQuery(SELECT + "where id = :id")
                        .bind("id", id)
                        .mapTo(PracticeCheck.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("practice-check", id));
    }

    List<PracticeCheck> list(Filter filter, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + """
                                where id > :after and (:personId::uuid is null or person_id = :personId)
                                  and (:enterpriseId::uuid is null or enterprise_id = :enterpriseId)
                                  and (:outcome::text is null or outcome = :outcome)
                                  and (:externalId::text is null or external_id = :externalId)
                                order by id limit :fetch""")
                .bindMethods(filter)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(PracticeCheck.class)
                .list());
    }
}
