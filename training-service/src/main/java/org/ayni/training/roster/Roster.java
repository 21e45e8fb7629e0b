package org.ayni.training.roster;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who is known here. An id is refused only when it is not there: what the copy says about it may be old. */
@Singleton
public class Roster {

    private final Jdbi sql;

    Roster(Jdbi sql) {
        this.sql = sql;
    }

    /** Refuses with 422 {@code unknown-person}, naming the field of each unknown one by its place in the list. */
    public void mustKnowPeople(IntFunction<String> field, List<UUID> people) {
        List<UUID> unknown = sql.withHandle(db -> db.createQuery("""
                        select id from unnest(:ids::uuid[]) id
                        where not exists (select from roster_person person where person.id = id.id)""")
                .bindArray("ids", UUID.class, people)
                .mapTo(UUID.class)
                .list());
        if (unknown.isEmpty()) {
            return;
        }
        Problem problem = RosterProblem.UNKNOWN_PERSON.problem(
                unknown.size() + " persona(s) no están en la copia de personas",
                unknown.size() + " person(s) are not in the copy of people");
        for (int place = 0; place < people.size(); place++) {
            if (unknown.contains(people.get(place))) {
                problem.violation(
                        field.apply(place),
                        "No se conoce " + people.get(place),
                        "There is no " + people.get(place) + " yet");
            }
        }
        throw problem;
    }

    /** Refuses an unknown person with 422 {@code unknown-person}. */
    public void mustKnowPerson(String field, UUID person) {
        mustKnowPeople(place -> field, List.of(person));
    }

    /** Refuses an unknown enterprise with 422 {@code unknown-enterprise}. */
    public void mustKnowEnterprise(String field, UUID enterprise) {
        if (!exists("select exists (select from roster_enterprise where id = :id)", enterprise)) {
            throw RosterProblem.UNKNOWN_ENTERPRISE.problem(
                    field, "No se conoce " + enterprise, "There is no " + enterprise + " yet");
        }
    }

    /** Refuses an unknown consortium with 422 {@code unknown-consortium}; none is fine. */
    public void mustKnowConsortium(String field, @Nullable UUID consortium) {
        if (consortium != null && !exists("select exists (select from roster_consortium where id = :id)", consortium)) {
            throw RosterProblem.UNKNOWN_CONSORTIUM.problem(
                    field, "No se conoce " + consortium, "There is no " + consortium + " yet");
        }
    }

    /** The consortium that the enterprise belonged to on this day, as far as is known here. */
    public Optional<UUID> consortiumOf(UUID enterprise, LocalDate day) {
        return sql.withHandle(db -> db.createQuery("""
                        select consortium_id from roster_membership
                        where enterprise_id = :enterprise and joined_on <= :day and (left_on is null or left_on > :day)
                        order by joined_on desc limit 1""")
                .bind("enterprise", enterprise)
                .bind("day", day)
                .mapTo(UUID.class)
                .findOne());
    }

    private boolean exists(String query, UUID id) {
        return sql.withHandle(
                db -> db.createQuery(query).bind("id", id).mapTo(Boolean.class).one());
    }
}
