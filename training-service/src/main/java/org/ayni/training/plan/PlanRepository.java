package org.ayni.training.plan;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.ayni.training.Creation;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The tables of plans and their lines. */
@Singleton
class PlanRepository {

    private static final String INSERT = """
            insert into plan (id, version, external_id, external_client, consortium_id, status,
              hour_budget, drawn_up_by, valid_on, booked_on, recorded_at)
            values (:id, :version, :externalId, :client, :consortiumId, :status, :hourBudget,
              :drawnUpBy, :validOn, :bookedOn, :recordedAt)
            on conflict (external_client, external_id) do nothing""";

    private final Jdbi sql;
    private final Creation creation;

    PlanRepository(Jdbi sql, Creation creation) {
        this.sql = sql;
        this.creation = creation;
    }

    record Row(
            UUID id,
            int version,
            @Nullable String externalId,
            UUID consortiumId,
            PlanStatus status,
            BigDecimal hourBudget,
            String drawnUpBy,
            LocalDate validOn,
            @Nullable String approvedBy,
            @Nullable LocalDate approvedOn) {

        Plan plan(List<PlanLine> lines) {
            return new Plan(
                    id,
                    version,
                    externalId,
                    consortiumId,
                    status,
                    hourBudget,
                    lines,
                    drawnUpBy,
                    validOn,
                    approvedBy,
                    approvedOn);
        }
    }

    record LineRow(
            UUID planId,
            UUID id,
            int number,
            String need,
            UUID courseId,
            BigDecimal plannedHours,
            LocalDate plannedStartOn,
            LocalDate plannedEndOn,
            @Nullable LocalDate actualStartOn,
            @Nullable LocalDate actualEndOn) {

        PlanLine line() {
            return new PlanLine(
                    id, number, need, courseId, plannedHours, plannedStartOn, plannedEndOn, actualStartOn, actualEndOn);
        }
    }

    void add(Plan plan) {
        int inserted = sql.withHandle(db -> creation.stamp(db.createUpdate(INSERT), plan.drawnUpOn(), plan.externalId())
                .bindMethods(plan)
                .execute());
        Creation.mustBeNew(inserted, plan.externalId());
        sql.useHandle(db -> {
            PreparedBatch batch = db.prepareBatch("""
                    insert into plan_line (id, plan_id, number, need, course_id, planned_hours, planned_start_on,
                      planned_end_on)
                    values (:id, :planId, :number, :need, :courseId, :plannedHours, :plannedStartOn, :plannedEndOn)""");
            plan.lines()
                    .forEach(line ->
                            batch.bindMethods(line).bind("planId", plan.id()).add());
            batch.execute();
        });
    }

    void save(Plan plan) {
        int saved = sql.withHandle(db -> db.createUpdate("""
                        update plan set status = :status, approved_by = :approvedBy, approved_on = :approvedOn,
                          version = :version
                        where id = :id and version = :version - 1""").bindMethods(plan).execute());
        if (saved == 0) {
            throw CommonProblem.CONCURRENT_CHANGE.problem("Lea de nuevo e intente otra vez", "Read again and retry");
        }
    }

    Plan get(UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from plan where id = :id")
                        .bind("id", id)
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> row.plan(linesOf(List.of(id)).getOrDefault(id, List.of())))
                .orElseThrow(() -> Problem.notFound("plan", id));
    }

    List<Plan> list(@Nullable UUID consortiumId, @Nullable String externalId, PageRequest page) {
        List<Row> rows = sql.withHandle(db -> db.createQuery("""
                        select * from plan where id > :after
                          and (:consortiumId::uuid is null or consortium_id = :consortiumId)
                          and (:externalId::text is null or external_id = :externalId)
                        order by id limit :fetch""")
                .bind("after", page.after())
                .bind("consortiumId", consortiumId)
                .bind("externalId", externalId)
                .bind("fetch", page.fetch())
                .mapTo(Row.class)
                .list());
        Map<UUID, List<PlanLine>> lines = linesOf(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.plan(lines.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Actual dates come from the editions that name the line; a cancelled one does not count. */
    private Map<UUID, List<PlanLine>> linesOf(List<UUID> plans) {
        return sql
                .withHandle(db -> db.createQuery("""
                                select line.*, actual.start_on as actual_start_on, actual.end_on as actual_end_on
                                from plan_line line
                                left join lateral (
                                  select min(started_on) as start_on,
                                         case when bool_and(status = 'CLOSED') then max(closed_on) end as end_on
                                  from edition where plan_line_id = line.id and status <> 'CANCELLED') actual on true
                                where line.plan_id = any(:plans)
                                order by line.plan_id, line.number""")
                        .bindArray("plans", UUID.class, plans)
                        .mapTo(LineRow.class)
                        .list())
                .stream()
                .collect(
                        Collectors.groupingBy(LineRow::planId, Collectors.mapping(LineRow::line, Collectors.toList())));
    }
}
