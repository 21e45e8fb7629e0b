package org.ayni.credit.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A command that waits for a second person, or what became of it.
 *
 * @param command the command as it was asked for
 * @param lapsesOn the last day on which it may be confirmed
 * @param resultPath where what the confirmation made can be read
 * @param result what the confirmed command answered; only in the answer of the confirmation
 */
@Schema(name = "ApprovalRequest")
public record ApprovalView(
        UUID id,
        int version,
        String kind,
        UUID subjectId,
        Map<String, Object> command,
        ApprovalStatus status,
        String askedBy,
        LocalDate askedOn,
        LocalDate lapsesOn,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String reason,
        @Nullable String resultPath,
        @Nullable Map<String, Object> result) {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** One page of requests. */
    @Schema(name = "ApprovalRequestPage")
    public record ApprovalPage(
            List<ApprovalView> items, @Nullable String nextCursor) {}

    static ApprovalView of(ApprovalRequest request, LocalDate today, ObjectMapper json, @Nullable Object result) {
        return new ApprovalView(
                request.id(),
                request.version(),
                request.kind(),
                request.subjectId(),
                read(json, request.command()),
                request.statusOn(today),
                request.askedBy(),
                request.askedOn(),
                request.lapsesOn(),
                request.decidedBy(),
                request.decidedOn(),
                request.reason(),
                request.resultPath(),
                result == null ? null : json.convertValue(result, OBJECT));
    }

    private static Map<String, Object> read(ObjectMapper json, String command) {
        try {
            return json.readValue(command, OBJECT);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
