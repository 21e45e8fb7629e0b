package org.ayni.training.plan;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What an edition asks of the plan it is held for. */
@Singleton
public class PlanLines {

    private final Jdbi sql;

    PlanLines(Jdbi sql) {
        this.sql = sql;
    }

    record Target(UUID courseId, UUID consortiumId) {}

    /** Refuses an unknown line, or one of another course or consortium, with 422; no line is fine. */
    public void mustFit(@Nullable UUID line, UUID courseId, @Nullable UUID consortiumId) {
        if (line == null) {
            return;
        }
        Target target = sql.withHandle(db -> db.createQuery("""
                                select line.course_id, plan.consortium_id
                                from plan_line line join plan on plan.id = line.plan_id where line.id = :line""")
                        .bind("line", line)
                        .mapTo(Target.class)
                        .findOne())
                .orElseThrow(() -> PlanProblem.UNKNOWN_PLAN_LINE.problem(
                        "planLineId", "No existe la línea " + line, "There is no line " + line));
        if (!target.courseId().equals(courseId) || !target.consortiumId().equals(consortiumId)) {
            throw PlanProblem.PLAN_LINE_MISMATCH.problem(
                    "planLineId",
                    "La línea es del curso " + target.courseId() + " y del consorcio " + target.consortiumId(),
                    "The line is of course " + target.courseId() + " and consortium " + target.consortiumId());
        }
    }
}
