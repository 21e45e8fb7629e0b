package org.ayni.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.sql.Writes;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what. Each entry holds the hash of the entry before it of the same subject; one chain per subject,
 * because a single chain would put one lock on every write of the service.
 */
@Singleton
public class Audit {

    private static final String ADD = """
            audited as (
              insert into audit_entry (id, subject, sequence, content, previous_hash, hash, valid_on, booked_on,
                recorded_at)
              select :audited.id, :audited.subject, last.sequence + 1, :audited.content, last.hash,
                sha256(last.hash || convert_to(:audited.content, 'UTF8')), :audited.today, :audited.today, :audited.now
              from (select sequence, hash from audit_entry where subject = :audited.subject
                    union all select 0, ''::bytea
                    order by sequence desc limit 1) last
              returning 1 as told)""";

    private final Jdbi sql;
    private final ObjectMapper json;
    private final Caller caller;
    private final BusinessClock clock;

    Audit(Jdbi sql, ObjectMapper json, Caller caller, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** An entry as it is written down. */
    public record Row(UUID id, String subject, String content, LocalDate today, Instant now) {}

    /**
     * Records a change in the running transaction. The caller holds the subject's row lock, so two entries never take
     * the same place in the chain; a schema constraint backs that.
     *
     * @param subject what changed: {@code <kind>/<id>}
     * @param action the verb of the command
     * @param from the state before, null for what is new
     * @param to the state after
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void record(String subject, String action, @Nullable Object from, @Nullable Object to) {
        new Writes().add(entry(subject, action, from, to)).in(sql);
    }

    /** The same as a part of what a command writes at once; the subject's row is locked by a statement before it. */
    public Writes.Part entry(String subject, String action, @Nullable Object from, @Nullable Object to) {
        boolean asked = Arc.container().requestContext().isActive();
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("subject", subject);
        entry.put("action", action);
        entry.put("who", asked ? caller.subject() : "system");
        entry.put("client", asked ? caller.client() : "system");
        entry.put("when", clock.now());
        entry.put("from", from);
        entry.put("to", to);
        entry.put("traceId", Span.current().getSpanContext().getTraceId());
        Row row = new Row(Ids.next(), subject, write(entry), clock.today(), clock.now());
        return new Writes.Part("audited", ADD, row, ignored -> {});
    }

    private String write(Map<String, @Nullable Object> entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
