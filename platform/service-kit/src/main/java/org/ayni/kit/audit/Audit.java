package org.ayni.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what. Each entry holds the hash of the entry before it of the same subject; one chain per subject,
 * because a single chain would put one lock on every write of the service.
 */
@Singleton
public class Audit {

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
        sql.useHandle(db -> db.createUpdate("""
                        insert into audit_entry (id, subject, sequence, content, previous_hash, hash, valid_on,
                                                 booked_on, recorded_at)
                        select :id, :subject, last.sequence + 1, :content, last.hash,
                               sha256(last.hash || convert_to(:content, 'UTF8')), :today, :today, :now
                        from (select sequence, hash from audit_entry where subject = :subject
                              union all select 0, ''::bytea
                              order by sequence desc limit 1) last""")
                .bind("id", Ids.next())
                .bind("subject", subject)
                .bind("content", write(entry))
                .bind("today", clock.today())
                .bind("now", clock.now())
                .execute());
    }

    private String write(Map<String, @Nullable Object> entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
