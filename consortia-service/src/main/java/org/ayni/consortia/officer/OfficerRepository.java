package org.ayni.consortia.officer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;

@Singleton
class OfficerRepository {

    private static final String SELECT = """
            select id, consortium_id, person_id, office, valid_on as since, until_on as until
            from officer where consortium_id = :consortiumId
            """;

    private final Jdbi sql;

    OfficerRepository(Jdbi sql) {
        this.sql = sql;
    }

    /** 409 {@code office-taken} when somebody holds the office, or this person is on the board already. */
    void insert(Officer officer, FactTime time) {
        int inserted = sql.withHandle(db ->
                db.createUpdate("""
                        insert into officer (id, consortium_id, person_id, office, version, valid_on, booked_on,
                          recorded_at)
                        values (:id, :consortiumId, :personId, :office, 1, :validOn, :bookedOn, :recordedAt)
                        on conflict do nothing""").bindMethods(officer).bindMethods(time).execute());
        if (inserted == 0) {
            throw OfficerProblem.OFFICE_TAKEN.problem(
                    "office",
                    "Registre antes la salida de quien ocupa " + officer.office(),
                    "Record the departure of whoever is " + officer.office() + " first");
        }
    }

    void depart(Officer officer, FactTime time) {
        sql.useHandle(db ->
                db.createUpdate("""
                        update officer set until_on = :until, until_booked_on = :bookedOn,
                          until_recorded_at = :recordedAt,
                          version = version + 1
                        where id = :id and until_on is null""").bindMethods(officer).bindMethods(time).execute());
    }

    Officer get(UUID consortiumId, UUID id) {
        return sql.withHandle(db -> db.createQuery(SELECT + "and id = :id")
                        .bind("consortiumId", consortiumId)
                        .bind("id", id)
                        .mapTo(Officer.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("officer", id));
    }

    List<Officer> list(UUID consortiumId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + "and id > :after order by id limit :fetch")
                .bind("consortiumId", consortiumId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(Officer.class)
                .list());
    }
}
