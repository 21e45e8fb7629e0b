package org.ayni.reporting.lineage;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the command that told an event is in the audit of its service.
 *
 * @param service whose audit it is
 * @param subject of the audit entry: {@code <kind>/<id>}
 * @param path what an auditor asks that service for
 * @param traceId of the command: of the subject's entries, the one with this {@code traceId}; null where the event
 *     carried none, and the entry is then found by its time
 */
@Schema(name = "AuditTrail")
public record AuditTrail(
        String service,
        String subject,
        String path,
        @Nullable String traceId) {

    /** What the services call the aggregates of their topics; where nothing is said, the topic's own word. */
    private static final Map<String, String> KINDS = Map.of(
            "training.attendance", "session",
            "training.practice", "practice-check",
            "credit.application", "loan-application");

    /** @param type of the event: {@code <service>.<aggregate>.<verb>.v1} */
    public static AuditTrail of(String type, UUID aggregateId, @Nullable String traceId) {
        String[] words = type.split("\\.", 3);
        String kind = KINDS.getOrDefault(words[0] + "." + words[1], words[1]);
        String subject = kind + "/" + aggregateId;
        return new AuditTrail(words[0] + "-service", subject, "/v1/audit?subject=" + subject, traceId);
    }
}
