package org.ayni.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.ayni.testkit.Tokens;

/** The OpenAPI document of the service under test, as it serves it. */
final class Contract {

    private static final int REQUESTS_OF_A_CLIENT = 50;
    private static final AtomicInteger ASKED = new AtomicInteger();

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract ofTheRunningService() {
        Wire.Reply reply = Wire.to("GET", "/openapi?format=json").send();
        if (reply.status() != 200) {
            throw new AssertionError("no OpenAPI document: " + reply);
        }
        return new Contract(reply.json());
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb -> operations.add(new Operation(
                        verb.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), verb.getValue()))));
        return operations;
    }

    /** What a reference refers to, or the node itself. */
    JsonNode resolve(JsonNode node) {
        String ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : resolve(document.at(ref.substring(1)));
    }

    /** One operation. */
    final class Operation {

        private final String verb;
        private final String path;
        private final JsonNode node;

        private Operation(String verb, String path, JsonNode node) {
            this.verb = verb;
            this.path = path;
            this.node = node;
        }

        String id() {
            return node.path("operationId").asText();
        }

        String verb() {
            return verb;
        }

        List<String> roles() {
            return StreamSupport.stream(node.path("x-roles").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }

        List<JsonNode> parameters(String in) {
            return StreamSupport.stream(node.path("parameters").spliterator(), false)
                    .map(Contract.this::resolve)
                    .filter(each -> each.path("in").asText().equals(in))
                    .toList();
        }

        boolean demands(String header) {
            return parameters("header").stream()
                    .anyMatch(each -> each.path("name").asText().equals(header)
                            && each.path("required").asBoolean());
        }

        /** The media type of the body, if it has one. */
        Optional<String> contentType() {
            var types = node.path("requestBody").path("content").properties();
            return types.isEmpty()
                    ? Optional.empty()
                    : Optional.of(types.iterator().next().getKey());
        }

        boolean takesJson() {
            return contentType().filter("application/json"::equals).isPresent();
        }

        JsonNode example() {
            return contentType()
                    .map(type ->
                            node.path("requestBody").path("content").path(type).path("example"))
                    .orElse(MissingNode.getInstance());
        }

        JsonNode bodySchema() {
            return contentType()
                    .map(type -> resolve(
                            node.path("requestBody").path("content").path(type).path("schema")))
                    .orElse(MissingNode.getInstance());
        }

        /** Where a JSON answer is something else than the schema of its status says; none for other answers. */
        List<String> faults(Wire.Reply reply) {
            JsonNode schema = Contract.this
                    .resolve(node.path("responses").path(String.valueOf(reply.status())))
                    .path("content")
                    .path("application/json")
                    .path("schema");
            return schema.isMissingNode() ? List.of() : new AnswerShape(Contract.this).faults(schema, reply.json());
        }

        /** The path with ids that nothing has. */
        String pathOfNothing() {
            String filled = path;
            for (JsonNode parameter : parameters("path")) {
                JsonNode schema = resolve(parameter.path("schema"));
                boolean uuid = schema.path("format").asText().equals("uuid");
                String value = schema.path("enum").isEmpty()
                        ? uuid ? UUID.randomUUID().toString() : "nothing"
                        : schema.path("enum").path(0).asText();
                filled = filled.replace("{" + parameter.path("name").asText() + "}", value);
            }
            return filled;
        }

        String path() {
            return path;
        }

        /** A token of a role that may call it; a bank's, that of one that nobody knows, only where no other may. */
        String rightToken() {
            List<String> roles = roles();
            return roles.stream()
                    .filter(role -> !role.equals("partner-bank"))
                    .findFirst()
                    .map(Contract::token)
                    .orElseGet(() -> token("partner-bank"));
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    /** Of a client that asks so seldom that no rate limit is met; each signs once, which costs more than a request. */
    static String token(String role) {
        String client = "walker-" + ASKED.getAndIncrement() / REQUESTS_OF_A_CLIENT;
        return role.equals("partner-bank")
                ? Tokens.bank(UUID.nameUUIDFromBytes(client.getBytes(StandardCharsets.UTF_8)))
                : Tokens.of(role, role, client);
    }
}
