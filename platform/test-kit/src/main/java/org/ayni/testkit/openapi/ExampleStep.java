package org.ayni.testkit.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/** One step of a scenario: an operation, and where its ids come from. */
public final class ExampleStep {

    private final ExampleWalker scenario;
    private final Contract.Operation operation;
    private final Map<String, String> kept;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> body = new LinkedHashMap<>();
    private final Map<String, String> keep = new LinkedHashMap<>();
    private @Nullable String role;
    private @Nullable String subject;
    private @Nullable String bank;
    private byte @Nullable [] content;

    ExampleStep(ExampleWalker scenario, Contract.Operation operation, Map<String, String> kept) {
        this.scenario = scenario;
        this.operation = operation;
        this.kept = kept;
    }

    /** Fills a path parameter with the value kept under the name. */
    public ExampleStep path(String parameter, String name) {
        path.put(parameter, name);
        return this;
    }

    /** Sends a query parameter with the value kept under the name. */
    public ExampleStep query(String parameter, String name) {
        query.put(parameter, name);
        return this;
    }

    /** Replaces a value of the example, such as {@code /consortiumId}, by the one kept under the name. */
    public ExampleStep body(String pointer, String name) {
        body.put(pointer, name);
        return this;
    }

    /** Sends these bytes, for a body that is not JSON. */
    public ExampleStep content(byte[] bytes) {
        content = bytes.clone();
        return this;
    }

    /** Sends it in this role; without it, in the first of {@code x-roles}. */
    public ExampleStep as(String otherRole) {
        return as(otherRole, otherRole);
    }

    /** Sends it in this role as this person, where four eyes are needed. */
    public ExampleStep as(String otherRole, String person) {
        role = otherRole;
        subject = person;
        return this;
    }

    /** Sends it as the partner bank whose id is kept under the name. */
    public ExampleStep asBank(String name) {
        bank = name;
        return this;
    }

    /** Keeps a value of the answer, such as {@code /id}, under a name for later steps. */
    public ExampleStep keep(String name, String pointer) {
        keep.put(name, pointer);
        return this;
    }

    /** The next step. */
    public ExampleStep step(String operationId) {
        return scenario.step(operationId);
    }

    /** See {@link ExampleWalker#run}. */
    public ExampleWalker run(String what, Runnable work) {
        return scenario.run(what, work);
    }

    /** See {@link ExampleWalker#tests}. */
    public Stream<DynamicTest> tests() {
        return scenario.tests();
    }

    void send() {
        Wire request = Wire.to(operation.verb(), address()).token(token());
        if (operation.verb().equals("POST")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.demands("If-Match")) {
            request.header("If-Match", "*");
        }
        operation.contentType().ifPresent(type -> request.body(type, bytes()));
        Wire.Reply reply = request.send();
        Assertions.assertEquals(2, reply.status() / 100, reply::toString);
        if (scenario.comparesAnswers()) {
            Assertions.assertEquals(List.of(), operation.faults(reply), () -> "not what the contract says: " + reply);
        }
        keep.forEach((name, pointer) -> {
            JsonNode value = reply.json().at(pointer);
            Assertions.assertFalse(value.isMissingNode() || value.isNull(), () -> pointer + " is not in " + reply);
            kept.put(name, value.asText());
        });
    }

    private String address() {
        String filled = operation.path();
        for (var each : path.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", value(each.getValue()));
        }
        Assertions.assertFalse(filled.contains("{"), "fill the path parameters of " + operation.id() + ": " + filled);
        StringBuilder address = new StringBuilder(filled);
        query.forEach((name, from) -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value(from)));
        return address.toString();
    }

    private String token() {
        if (bank != null) {
            return Tokens.bank(UUID.fromString(value(bank)));
        }
        if (role == null || subject == null) {
            return operation.rightToken();
        }
        return Tokens.of(role, subject, "examples-" + UUID.randomUUID());
    }

    private byte[] bytes() {
        if (content != null) {
            return content.clone();
        }
        JsonNode example = operation.example().deepCopy();
        Assertions.assertTrue(example.isObject(), () -> operation.id() + " has no example");
        body.forEach((pointer, name) -> replace(example, JsonPointer.compile(pointer), value(name)));
        return example.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void replace(JsonNode example, JsonPointer pointer, String value) {
        JsonNode holder = example.at(pointer.head());
        JsonPointer last = pointer.last();
        if (holder instanceof ObjectNode object) {
            object.set(last.getMatchingProperty(), TextNode.valueOf(value));
        } else if (holder instanceof ArrayNode array) {
            array.set(last.getMatchingIndex(), TextNode.valueOf(value));
        } else {
            throw new AssertionError(pointer + " is not in the example " + example);
        }
    }

    private String value(String name) {
        String value = kept.get(name);
        Assertions.assertNotNull(value, () -> "no value was kept under " + name + ": " + kept.keySet());
        return value == null ? "" : value;
    }
}
