package org.ayni.reporting.projection;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.ayni.reporting.generation.Generation;
import org.ayni.reporting.generation.Generations;
import org.ayni.reporting.intake.ReportingIntake;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a rebuild, each a transaction of its own. A rebuild whose process died is given up when another begins:
 * it holds nothing that answers, and its own steps then find that it is no longer running.
 */
@Singleton
public class RebuildService {

    /** Without a step for so long, the process is taken for dead. */
    private static final Duration DEAD = Duration.ofMinutes(1);

    private static final String COLUMNS =
            "select id, started_by, started_at, state, events, finished_at, reason from rebuild ";

    private final Jdbi sql;
    private final Commands commands;
    private final Caller caller;
    private final BusinessClock clock;
    private final Generations generations;
    private final ReportingIntake intake;

    RebuildService(
            Jdbi sql,
            Commands commands,
            Caller caller,
            BusinessClock clock,
            Generations generations,
            ReportingIntake intake) {
        this.sql = sql;
        this.commands = commands;
        this.caller = caller;
        this.clock = clock;
        this.generations = generations;
        this.intake = intake;
    }

    /** Begins a rebuild of the generation that does not answer; one at a time. */
    @Transactional
    public Answer begin() {
        return commands.once(
                "rebuild",
                () -> sql.withHandle(db -> {
                    Instant now = clock.now();
                    db.createUpdate("""
                            update rebuild set state = 'FAILED', finished_at = :now, reason = 'the process ended'
                            where state = 'RUNNING' and beat_at < :dead""")
                            .bind("now", now)
                            .bind("dead", now.minus(DEAD))
                            .execute();
                    UUID id = Ids.next();
                    int begun = db.createUpdate("""
                            insert into rebuild (id, started_by, started_at, beat_at, state, target, events)
                            select :id, :by, :now, :now, 'RUNNING',
                                   case generation when 'public' then 'rebuilt' else 'public' end, 0
                            from projection on conflict do nothing""")
                            .bind("id", id)
                            .bind("by", caller.subject())
                            .bind("now", now)
                            .execute();
                    if (begun == 0) {
                        throw ProjectionProblem.REBUILD_RUNNING.problem("Espere a que termine", "Wait until it ends");
                    }
                    RebuildView view = get(id);
                    commands.audit("rebuild/" + id, "begin", null, view);
                    return new Answer(202, "/v1/projections/rebuilds/" + id, null, view, false);
                }));
    }

    /** Empties the generation that is to be rebuilt. */
    @Transactional
    public void clear(UUID id) {
        sql.useHandle(db -> {
            Generation target = running(db, id, 0);
            db.createQuery("select clear_generation(:target)::text")
                    .bind("target", target.schema())
                    .mapTo(String.class)
                    .findOne();
        });
    }

    /** Takes events into the generation that is being rebuilt; those that it has are passed over. */
    @Transactional
    public void take(UUID id, List<ReceivedEvent> events) {
        sql.useHandle(db -> {
            generations.write(running(db, id, events.size()));
            intake.take(events);
        });
    }

    /**
     * Lets the rebuilt generation answer, unless it lacks an event that the other one has.
     *
     * @return how many it lacks; 0 when it answers now
     */
    @Transactional
    public long swap(UUID id) {
        return sql.withHandle(db -> {
            db.execute("lock table public.projection in exclusive mode");
            Generation target = running(db, id, 0);
            long lacking = db.createQuery("select count(*) from %s.inbox i where not exists (select from %s.inbox r "
                                    .formatted(target.other().schema(), target.schema())
                            + "where r.event_id = i.event_id)")
                    .mapTo(Long.class)
                    .one();
            if (lacking == 0) {
                db.createUpdate("update public.projection set generation = :target, rules = :rules")
                        .bind("target", target.schema())
                        .bind("rules", ReportingIntake.RULES)
                        .execute();
                finish(db, id, "DONE", null);
            }
            return lacking;
        });
    }

    /** Gives up; what answered goes on answering. */
    @Transactional
    public void fail(UUID id, String reason) {
        sql.useHandle(db -> finish(db, id, "FAILED", reason.substring(0, Math.min(500, reason.length()))));
    }

    /** Whether one runs, and its process was at work within the last minute. */
    boolean isRunning() {
        return sql.withHandle(
                db -> db.createQuery("select exists (select from rebuild where state = 'RUNNING' and beat_at >= :dead)")
                        .bind("dead", clock.now().minus(DEAD))
                        .mapTo(Boolean.class)
                        .one());
    }

    RebuildView get(UUID id) {
        return sql.withHandle(db -> db.createQuery(COLUMNS + "where id = :id")
                        .bind("id", id)
                        .mapTo(RebuildView.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("rebuild", id));
    }

    /** The last rebuilds, newest first. */
    List<RebuildView> last() {
        return sql.withHandle(db -> db.createQuery(COLUMNS + "order by id desc limit 20")
                .mapTo(RebuildView.class)
                .list());
    }

    private Generation running(Handle db, UUID id, int events) {
        Optional<String> target = db.createQuery("""
                        update rebuild set beat_at = :now, events = events + :events
                        where id = :id and state = 'RUNNING' returning target""")
                .bind("now", clock.now())
                .bind("events", events)
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
        return target.map(each -> Generation.PUBLIC.schema().equals(each) ? Generation.PUBLIC : Generation.REBUILT)
                .orElseThrow(() -> new IllegalStateException("rebuild " + id + " is no longer running"));
    }

    private void finish(Handle db, UUID id, String state, @Nullable String reason) {
        db.createUpdate("""
                        update rebuild set state = :state, finished_at = :now, reason = :reason
                        where id = :id and state = 'RUNNING'""")
                .bind("state", state)
                .bind("now", clock.now())
                .bind("reason", reason)
                .bind("id", id)
                .execute();
    }
}
