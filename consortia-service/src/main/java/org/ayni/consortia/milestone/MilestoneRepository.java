package org.ayni.consortia.milestone;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ayni.consortia.fact.FactTime;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;

@Singleton
class MilestoneRepository {

    private static final String SELECT = """
            select id, consortium_id, milestone, reached, valid_on as assessed_on, reason, evidence, missing
            from milestone where consortium_id = :consortiumId
            """;

    private final Jdbi sql;

    MilestoneRepository(Jdbi sql) {
        this.sql = sql;
    }

    void insert(Milestone milestone, FactTime time) {
        List<String> missing =
                milestone.missing().stream().map(MilestoneKind::name).toList();
        sql.useHandle(db -> db.createUpdate("""
                        insert into milestone (id, consortium_id, milestone, reached, reason, evidence, missing,
                          valid_on, booked_on, recorded_at)
                        values (:id, :consortiumId, :milestone, :reached, :reason, :evidence, :missingNames,
                          :validOn, :bookedOn, :recordedAt)""")
                .bindMethods(milestone)
                .bindArray("missingNames", String.class, missing)
                .bindMethods(time)
                .execute());
    }

    /** What the latest assessment up to that day, milestone by milestone, found reached. */
    Set<MilestoneKind> reachedOn(UUID consortiumId, LocalDate day) {
        return Set.copyOf(sql.withHandle(db -> db.createQuery("""
                        select milestone from (
                          select distinct on (milestone) milestone, reached from milestone
                          where consortium_id = :consortiumId and valid_on <= :day
                          order by milestone, valid_on desc, id desc) latest
                        where reached""")
                .bind("consortiumId", consortiumId)
                .bind("day", day)
                .mapTo(MilestoneKind.class)
                .list()));
    }

    Milestone get(UUID consortiumId, UUID id) {
        return sql.withHandle(db -> db.createQuery(SELECT + "and id = :id")
                        .bind("consortiumId", consortiumId)
                        .bind("id", id)
                        .mapTo(Milestone.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("milestone", id));
    }

    List<Milestone> list(UUID consortiumId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + "and id > :after order by id limit :fetch")
                .bind("consortiumId", consortiumId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(Milestone.class)
                .list());
    }
}
