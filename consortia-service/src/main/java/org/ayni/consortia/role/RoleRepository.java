package org.ayni.consortia.role;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;

@Singleton
class RoleRepository {

    private static final String SELECT = """
            select id, person_id, enterprise_id, role, work_time, valid_on as since, until_on as until
            from enterprise_role where person_id = :personId
            """;

    private final Jdbi sql;

    RoleRepository(Jdbi sql) {
        this.sql = sql;
    }

    /** 409 {@code role-already-held} when the person has a role there that has not ended. */
    void insert(EnterpriseRole role, FactTime time) {
        int inserted = sql.withHandle(
                db -> db.createUpdate("""
                        insert into enterprise_role (id, person_id, enterprise_id, role, work_time, version,
                          valid_on, booked_on, recorded_at)
                        values (:id, :personId, :enterpriseId, :role, :workTime, 1, :validOn, :bookedOn,
                          :recordedAt)
                        on conflict do nothing""").bindMethods(role).bindMethods(time).execute());
        if (inserted == 0) {
            throw RoleProblem.ROLE_ALREADY_HELD.problem(
                    "enterpriseId",
                    "Registre antes la salida del rol actual",
                    "Record the departure from the present role first");
        }
    }

    void leave(EnterpriseRole role, FactTime time) {
        sql.useHandle(
                db -> db.createUpdate("""
                        update enterprise_role set until_on = :until, until_booked_on = :bookedOn,
                          until_recorded_at = :recordedAt, version = version + 1
                        where id = :id and until_on is null""").bindMethods(role).bindMethods(time).execute());
    }

    EnterpriseRole get(UUID personId, UUID id) {
        return sql.withHandle(db -> db.createQuery(SELECT + "and id = :id")
                        .bind("personId", personId)
                        .bind("id", id)
                        .mapTo(EnterpriseRole.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("role", id));
    }

    List<EnterpriseRole> list(UUID personId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + "and id > :after order by id limit :fetch")
                .bind("personId", personId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(EnterpriseRole.class)
                .list());
    }
}
