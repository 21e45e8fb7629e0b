package org.ayni.reporting.period;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.reporting.measurement.Evidence;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Periods and what was done with them. */
@Singleton
class PeriodRepository {

    private final Jdbi sql;

    PeriodRepository(Jdbi sql) {
        this.sql = sql;
    }

    /** A step as kept. */
    record StepRow(
            UUID id,
            int round,
            PeriodState.Action action,
            String doneBy,
            @Nullable String text,
            @Nullable LocalDate visitedOn,
            LocalDate bookedOn,
            Instant recordedAt) {}

    record EvidenceRow(UUID stepId, String name, String mediaType, String sha256) {}

    /** Those with which something was done, oldest first. */
    List<Period> list() {
        return sql.withHandle(db -> db.createQuery("select * from period order by starts_on")
                .mapTo(Period.class)
                .list());
    }

    /** The period as it stands; open where nothing was done with it. */
    Period get(Span span) {
        Optional<Period> kept = sql.withHandle(db -> db.createQuery("select * from period where code = :code")
                .bind("code", span.code())
                .mapTo(Period.class)
                .findOne());
        return kept.orElseGet(() -> Period.open(span));
    }

    /**
     * The period, locked until the end of the transaction, with all others: whether earlier ones are approved must not
     * change while this one is.
     */
    Period lock(Span span) {
        return sql.withHandle(db -> {
            db.createUpdate("""
                            insert into period (code, starts_on, ends_on, state, round, version)
                            values (:code, :startsOn, :endsOn, 'OPEN', 0, 0) on conflict do nothing""")
                    .bind("code", span.code())
                    .bind("startsOn", span.startsOn())
                    .bind("endsOn", span.endsOn())
                    .execute();
            return db.createQuery("select * from period order by code for update")
                    .mapTo(Period.class)
                    .filter(each -> each.code().equals(span.code()))
                    .first();
        });
    }

    void save(Period period) {
        sql.useHandle(db -> db.createUpdate("""
                        update period set state = :state, round = :round, version = :version,
                          submitted_by = :submittedBy, verified_by = :verifiedBy, approved_by = :approvedBy
                        where code = :code""")
                .bind("code", period.code())
                .bind("state", period.state())
                .bind("round", period.round())
                .bind("version", period.version())
                .bind("submittedBy", period.submittedBy())
                .bind("verifiedBy", period.verifiedBy())
                .bind("approvedBy", period.approvedBy())
                .execute());
    }

    void add(String period, StepRow step, List<Evidence> evidence) {
        sql.useHandle(db -> {
            db.createUpdate("""
                            insert into period_step (id, period_code, round, action, done_by, text, visited_on,
                                                     valid_on, booked_on, recorded_at)
                            values (:id, :period, :round, :action, :doneBy, :text, :visitedOn, :bookedOn, :bookedOn,
                                    :recordedAt)""")
                    .bind("id", step.id())
                    .bind("round", step.round())
                    .bind("action", step.action())
                    .bind("doneBy", step.doneBy())
                    .bind("text", step.text())
                    .bind("visitedOn", step.visitedOn())
                    .bind("bookedOn", step.bookedOn())
                    .bind("recordedAt", step.recordedAt())
                    .bind("period", period)
                    .execute();
            for (int position = 0; position < evidence.size(); position++) {
                db.createUpdate("""
                                insert into evidence (step_id, position, name, media_type, sha256)
                                values (:step, :position, :name, :mediaType, :sha256)""")
                        .bind("step", step.id())
                        .bind("position", position)
                        .bindMethods(evidence.get(position))
                        .execute();
            }
        });
    }

    List<StepRow> steps(String period) {
        return sql.withHandle(db ->
                db.createQuery("""
                        select id, round, action, done_by, text, visited_on, booked_on, recorded_at from period_step
                        where period_code = :period order by id""").bind("period", period).mapTo(StepRow.class).list());
    }

    List<EvidenceRow> evidence(String period) {
        return sql.withHandle(db -> db.createQuery("""
                        select e.step_id, e.name, e.media_type, e.sha256
                        from evidence e join period_step s on s.id = e.step_id
                        where s.period_code = :period order by e.step_id, e.position""")
                .bind("period", period)
                .mapTo(EvidenceRow.class)
                .list());
    }
}
