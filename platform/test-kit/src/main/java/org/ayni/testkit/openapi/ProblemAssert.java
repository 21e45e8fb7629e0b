package org.ayni.testkit.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The form that every refusal has, whoever made it: the resource, the kit or the framework. */
public final class ProblemAssert {

    /** What would tell a caller how we are built: classes, stacks, SQL. */
    private static final Pattern INSIDE =
            Pattern.compile("\\bat [\\w.]+\\(|(java|jakarta|org|com|io)\\.[a-z]\\w*\\.[\\w.]+"
                    + "|[A-Z]\\w+Exception|(?i:select .* from|insert into )");

    private final Wire.Reply reply;
    private final JsonNode problem;

    private ProblemAssert(Wire.Reply reply) {
        this.reply = reply;
        this.problem = reply.json();
    }

    /** Asserts a problem document of this status with every member that the design demands. */
    public static ProblemAssert problem(Wire.Reply reply, int status) {
        assertEquals(status, reply.status(), reply::toString);
        assertEquals(
                "application/problem+json",
                reply.header("Content-Type").orElse("").replaceFirst(";.*", ""),
                reply::toString);
        ProblemAssert made = new ProblemAssert(reply);
        made.hasEveryMember(status);
        return made;
    }

    private void hasEveryMember(int status) {
        assertTrue(problem.path("type").asText().matches("urn:ayni:problem:[a-z0-9-]+"), reply::toString);
        assertEquals(status, problem.path("status").asInt(), reply::toString);
        for (String member : List.of("title", "detail", "instance")) {
            assertFalse(problem.path(member).asText().isBlank(), () -> member + " missing: " + reply);
        }
        assertTrue(problem.path("traceId").asText().matches("[0-9a-f]{32}"), () -> "traceId: " + reply);
        assertFalse(INSIDE.matcher(reply.body()).find(), () -> "tells how we are built: " + reply);
        if (status == 401) {
            assertTrue(reply.header("WWW-Authenticate").orElse("").startsWith("Bearer"), reply::toString);
        }
        if (status == 405) {
            assertTrue(reply.header("Allow").orElse("").matches("[A-Z]+(, ?[A-Z]+)*"), reply::toString);
        }
        if (status == 429 || status == 503) {
            assertTrue(reply.header("Retry-After").orElse("").matches("\\d+"), reply::toString);
        }
    }

    /** The kind, as in {@code urn:ayni:problem:<slug>}. */
    public ProblemAssert is(String slug) {
        assertEquals("urn:ayni:problem:" + slug, problem.path("type").asText(), reply::toString);
        return this;
    }

    /** Among the violations is one of this field. */
    public ProblemAssert names(String field) {
        boolean named = StreamSupport.stream(problem.path("violations").spliterator(), false)
                .anyMatch(each -> each.path("field").asText().equals(field)
                        && !each.path("message").asText().isBlank());
        assertTrue(named, () -> "no violation of " + field + ": " + reply);
        return this;
    }

    /** The whole document. */
    public JsonNode document() {
        return problem;
    }
}
