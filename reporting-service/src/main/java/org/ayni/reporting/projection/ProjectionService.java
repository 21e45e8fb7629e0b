package org.ayni.reporting.projection;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.ayni.reporting.generation.Generations;
import org.ayni.reporting.intake.Projections;
import org.ayni.reporting.intake.ReportingIntake;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads how far the generation that answers has come. */
@Singleton
public class ProjectionService {

    private final Projections projections;
    private final Jdbi sql;

    ProjectionService(Projections projections, Jdbi sql) {
        this.projections = projections;
        this.sql = sql;
    }

    /** @param behind unread records by topic, asked of the broker before this transaction */
    @Transactional
    public ProjectionsView read(Map<String, Long> behind) {
        return sql.withHandle(db -> {
            Generations.read(db);
            return new ProjectionsView(
                    projections.topics().stream()
                            .map(row -> ProjectionsView.Topic.of(row, behind))
                            .toList(),
                    projections.gapCount(),
                    projections.gaps().stream().map(ProjectionsView.Gap::of).toList(),
                    one(db, """
                            select count(*) from dead_letter d
                            where not exists (select from redriven_letter r where r.dead_letter_id = d.id)"""),
                    one(db, "select rules from projection") < ReportingIntake.RULES);
        });
    }

    private static long one(Handle db, String query) {
        return db.createQuery(query).mapTo(Long.class).one();
    }
}
