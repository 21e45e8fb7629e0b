package org.ayni.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** RFC 9457 problem details as sent. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "traceId", "violations"})
@Schema(name = "Problem", description = "RFC 9457 problem details", additionalProperties = Schema.True.class)
public record ProblemView(
        @Schema(examples = "urn:ayni:problem:invalid-field") String type,
        String title,
        @Schema(minimum = "400", maximum = "599") int status,
        String detail,
        String instance,
        @Nullable String traceId,
        List<ViolationView> violations,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    /** One wrong field. */
    @Schema(name = "Violation")
    public record ViolationView(
            @JsonProperty("field") String field,
            @JsonProperty("message") String message) {}
}
