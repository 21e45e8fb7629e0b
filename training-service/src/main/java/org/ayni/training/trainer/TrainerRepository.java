package org.ayni.training.trainer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.training.Creation;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of trainers. */
@Singleton
public class TrainerRepository {

    private static final String INSERT = """
            insert into trainer (id, external_id, external_client, name, profile, person_id,
              valid_on, booked_on, recorded_at)
            values (:id, :externalId, :client, :name, :profile, :personId,
              :validOn, :bookedOn, :recordedAt)
            on conflict (external_client, external_id) do nothing""";

    private final Jdbi sql;
    private final Creation creation;

    TrainerRepository(Jdbi sql, Creation creation) {
        this.sql = sql;
        this.creation = creation;
    }

    void add(Trainer trainer) {
        int inserted = sql.withHandle(
                db -> creation.stamp(db.createUpdate(INSERT), trainer.registeredOn(), trainer.externalId())
                        .bindMethods(trainer)
                        .execute());
        Creation.mustBeNew(inserted, trainer.externalId());
    }

    /** Refuses with 422 {@code unknown-trainer}, naming the place of each that there is not. */
    public void mustHaveAll(String field, List<UUID> ids) {
        List<UUID> known = sql.withHandle(db -> db.createQuery("select id from trainer where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list());
        for (int place = 0; place < ids.size(); place++) {
            if (!known.contains(ids.get(place))) {
                throw TrainerProblem.UNKNOWN_TRAINER.problem(
                        field + "[" + place + "]",
                        "No existe el capacitador " + ids.get(place),
                        "There is no trainer " + ids.get(place));
            }
        }
    }

    Trainer get(UUID id) {
        return sql.withHandle(db ->
                        db.createQuery("""
                                select id, external_id, name, profile, person_id, valid_on as registered_on
                                from trainer where id = :id""").bind("id", id).mapTo(Trainer.class).findOne())
                .orElseThrow(() -> Problem.notFound("trainer", id));
    }

    List<Trainer> list(@Nullable TrainerProfile profile, @Nullable String externalId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select id, external_id, name, profile, person_id, valid_on as registered_on from trainer
                        where id > :after and (:profile::text is null or profile = :profile)
                          and (:externalId::text is null or external_id = :externalId)
                        order by id limit :fetch""")
                .bind("after", page.after())
                .bind("profile", profile)
                .bind("externalId", externalId)
                .bind("fetch", page.fetch())
                .mapTo(Trainer.class)
                .list());
    }
}
