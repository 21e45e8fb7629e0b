package org.ayni.reporting.projection;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.reporting.generation.Generations;
import org.ayni.reporting.intake.ReportingIntake;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Dead letters, and what becomes of them. */
@Singleton
public class DeadLetterService {

    private static final String SELECT = """
            select d.id, d.topic, d.partition, d.record_offset, d.record_key, d.reason, d.received_at, r.redriven_at
            from dead_letter d left join redriven_letter r on r.dead_letter_id = d.id
            """;

    private final Jdbi sql;
    private final Commands commands;
    private final Caller caller;
    private final Generations generations;
    private final ReportingIntake intake;

    DeadLetterService(Jdbi sql, Commands commands, Caller caller, Generations generations, ReportingIntake intake) {
        this.sql = sql;
        this.commands = commands;
        this.caller = caller;
        this.generations = generations;
        this.intake = intake;
    }

    /**
     * A record that could not be decoded; its content stays on the topic.
     *
     * @param topic with the installation's prefix
     * @param redrivenAt when it was taken in after all; null while it was not
     */
    @Schema(name = "DeadLetter")
    public record DeadLetter(
            UUID id,
            String topic,
            int partition,
            long recordOffset,
            @Nullable String recordKey,
            String reason,
            Instant receivedAt,
            @Nullable Instant redrivenAt) {}

    List<DeadLetter> list(PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + "where d.id > :after order by d.id limit :fetch")
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(DeadLetter.class)
                .list());
    }

    DeadLetter get(UUID id) {
        return sql.withHandle(db -> db.createQuery(SELECT + "where d.id = :id")
                        .bind("id", id)
                        .mapTo(DeadLetter.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("dead-letter", id));
    }

    /**
     * Takes in what can be decoded by now; a second time changes nothing.
     *
     * @param event what the record says, read again before this transaction
     */
    @Transactional
    public Answer redrive(UUID id, ReceivedEvent event) {
        return commands.once(List.of("redrive", id), () -> {
            generations.write();
            intake.take(List.of(event));
            int added = sql.withHandle(db -> db.createUpdate("""
                            insert into redriven_letter (dead_letter_id, event_id, redriven_by, redriven_at)
                            values (:id, :event, :by, :now) on conflict do nothing""")
                    .bind("id", id)
                    .bind("event", event.id())
                    .bind("by", caller.subject())
                    .bind("now", commands.now())
                    .execute());
            DeadLetter after = get(id);
            if (added == 1) {
                commands.audit("dead-letter/" + id, "redrive", null, after);
            }
            return Answer.ok(after);
        });
    }
}
