package org.ayni.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals and headers that operations share, as components. */
final class StandardParts {

    /** The refusal with which each status is shown. */
    private static final Map<Integer, CommonProblem> REFUSALS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, CommonProblem.MALFORMED_REQUEST),
            Map.entry(401, CommonProblem.UNAUTHENTICATED),
            Map.entry(403, CommonProblem.FORBIDDEN),
            Map.entry(404, CommonProblem.NOT_FOUND),
            Map.entry(406, CommonProblem.NOT_ACCEPTABLE),
            Map.entry(409, CommonProblem.STATE_CONFLICT),
            Map.entry(412, CommonProblem.STALE_VERSION),
            Map.entry(413, CommonProblem.BODY_TOO_LARGE),
            Map.entry(415, CommonProblem.UNSUPPORTED_MEDIA_TYPE),
            Map.entry(422, CommonProblem.INVALID_FIELD),
            Map.entry(428, CommonProblem.PRECONDITION_REQUIRED),
            Map.entry(429, CommonProblem.TOO_MANY_REQUESTS),
            Map.entry(500, CommonProblem.INTERNAL_ERROR),
            Map.entry(503, CommonProblem.UNAVAILABLE)));

    private final Components components;

    StandardParts(Components components) {
        this.components = components;
    }

    void add() {
        header("RateLimit", "What is left of the client's requests: r, and in how many seconds more come: t", 100);
        header("RateLimit-Policy", "The client's requests: q in w seconds", 100);
        header("ETag", "The version, for If-Match", 30);
        header("Location", "The path of what was created", 500);
        header("Link", "The next page, rel=next; absent on the last", 1000);
        header("WWW-Authenticate", "Bearer", 100);
        components.addHeader(
                "Idempotent-Replayed",
                described("Present when this is the kept answer of an earlier request")
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN)));
        components.addHeader(
                "Retry-After",
                described("Seconds to wait")
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32")
                                .minimum(java.math.BigDecimal.ONE)
                                .maximum(java.math.BigDecimal.valueOf(3600))));
        REFUSALS.forEach((status, problem) -> components.addResponse("Problem" + status, refusal(status, problem)));
    }

    private void header(String name, String description, int maxLength) {
        components.addHeader(
                name,
                described(description)
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .maxLength(maxLength)));
    }

    private static Header described(String text) {
        return OASFactory.createHeader().description(text);
    }

    private static APIResponse refusal(int status, CommonProblem problem) {
        APIResponse response = OASFactory.createAPIResponse().description(problem.en());
        if (status < 500) {
            response.addHeader("RateLimit", refTo("RateLimit"));
        }
        if (status == 401) {
            response.addHeader("WWW-Authenticate", refTo("WWW-Authenticate"));
        }
        if (status == 429 || status == 503) {
            response.addHeader("Retry-After", refTo("Retry-After"));
        }
        return response.content(OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(example(status, problem))));
    }

    private static Map<String, Object> example(int status, CommonProblem problem) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:ayni:problem:" + problem.slug());
        example.put("title", problem.en());
        example.put("status", status);
        example.put("detail", problem.en());
        example.put("instance", "/v1/problems");
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return example;
    }

    static Header refTo(String header) {
        return OASFactory.createHeader().ref("#/components/headers/" + header);
    }
}
