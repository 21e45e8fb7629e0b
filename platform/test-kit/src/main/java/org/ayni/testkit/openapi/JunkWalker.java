package org.ayni.testkit.openapi;

import static org.ayni.testkit.openapi.ProblemAssert.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Throws junk at every operation of the running service and asserts the right refusal, in the right order, never a 5xx.
 */
public final class JunkWalker {

    private static final int MIB = 1024 * 1024;
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Contract contract;
    private final Contract.Operation operation;

    private JunkWalker(Contract contract, Contract.Operation operation) {
        this.contract = contract;
        this.operation = operation;
    }

    /** One test for each operation and kind of junk. */
    public static Stream<DynamicTest> walk() {
        Contract contract = Contract.ofTheRunningService();
        List<Contract.Operation> operations = contract.operations();
        Assertions.assertFalse(operations.isEmpty());
        Map<String, Set<String>> verbs = operations.stream()
                .collect(Collectors.groupingBy(
                        Contract.Operation::path, Collectors.mapping(Contract.Operation::verb, Collectors.toSet())));
        return operations.stream().flatMap(operation -> {
            JunkWalker walker = new JunkWalker(contract, operation);
            return Stream.of(
                    test(operation, "size and token", walker::refusesBySizeAndToken),
                    test(
                            operation,
                            "method and media type",
                            () -> walker.refusesByForm(verbs.getOrDefault(operation.path(), Set.of()))),
                    test(operation, "role", walker::refusesByRole),
                    test(operation, "parameters", walker::refusesParameters),
                    test(operation, "body", walker::refusesBodies),
                    test(operation, "fields", walker::refusesFields));
        });
    }

    private static DynamicTest test(Contract.Operation operation, String kind, Runnable work) {
        return DynamicTest.dynamicTest(operation + ": " + kind, work::run);
    }

    private Wire request(String path) {
        Wire wire = Wire.to(operation.verb(), path)
                .token(operation.rightToken())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*");
        operation.contentType().ifPresent(type -> wire.body(type, example()));
        return wire;
    }

    private Wire request() {
        return request(operation.pathOfNothing());
    }

    private byte[] example() {
        return operation.example().toString().getBytes(StandardCharsets.UTF_8);
    }

    private void refusesBySizeAndToken() {
        if (operation.contentType().isPresent()) {
            int limit = operation.path().matches(".*(/imports|-batches)") ? 20 * MIB : MIB;
            byte[] large = new byte[limit + 1];
            Arrays.fill(large, (byte) ' ');
            String type = operation.contentType().get();
            problem(
                    Wire.to(operation.verb(), operation.pathOfNothing())
                            .body(type, large)
                            .send(),
                    413);
            problem(request().chunked(type, large).send(), 413);
        }
        problem(Wire.to(operation.verb(), operation.pathOfNothing()).send(), 401);
        String role = operation.roles().getFirst();
        for (String wrong : Tokens.wrong(role).values()) {
            problem(request().header("Authorization", "Bearer " + wrong).send(), 401);
        }
    }

    private void refusesByForm(Set<String> verbsHere) {
        VERBS.stream().filter(verb -> !verbsHere.contains(verb)).sorted().forEach(verb -> {
            Wire.Reply reply = Wire.to(verb, operation.pathOfNothing())
                    .token(operation.rightToken())
                    .send();
            problem(reply, 405);
            Assertions.assertTrue(
                    List.of(reply.header("Allow").orElse("").split(", ")).containsAll(verbsHere), reply::toString);
        });
        problem(request().header("Accept", "image/x-junk").send(), 406);
        if (operation.contentType().isPresent()) {
            problem(request().body("application/x-junk", example()).send(), 415);
        }
    }

    private void refusesByRole() {
        Wire nobody = request(operation.pathOfNothing() + "?junk=1")
                .token(Tokens.withRoles(List.of("any-role", "junk"), "nobody"));
        operation.contentType().ifPresent(type -> nobody.body(type, new byte[] {'{'}));
        problem(nobody.send(), 403);
    }

    private void refusesParameters() {
        String path = operation.pathOfNothing();
        problem(request(path + "?junk=1").send(), 400).names("junk");
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.path("name").asText();
            problem(request(path + "?" + name + "=").send(), 400).names(name);
            problem(request(path + "?" + name + "=%00").send(), 400).names(name);
            if (Junk.isConstrained(contract.resolve(parameter.path("schema")))) {
                problem(request(path + "?" + name + "=junk%20value").send(), 400)
                        .names(name);
            }
        }
        for (JsonNode parameter : operation.parameters("path")) {
            if (contract.resolve(parameter.path("schema"))
                    .path("format")
                    .asText()
                    .equals("uuid")) {
                String wrong =
                        operation.path().replace("{" + parameter.path("name").asText() + "}", "7");
                problem(
                        request(wrong.replaceAll("\\{[^}]*}", UUID.randomUUID().toString()))
                                .send(),
                        404);
            }
        }
        if (operation.demands("Idempotency-Key")) {
            problem(request().header("Idempotency-Key", " ").send(), 400).is("invalid-idempotency-key");
        }
    }

    private void refusesBodies() {
        if (!operation.takesJson()) {
            return;
        }
        for (String junk : List.of(
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"x\"",
                "{",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{\"junk\":1}",
                "{\"x\":".repeat(200) + "1" + "}".repeat(200),
                "[".repeat(5000))) {
            problem(request().json(junk).send(), 400).is("malformed-request");
        }
        problem(
                request()
                        .body("application/json", new byte[] {'{', '"', (byte) 0xff, '"', '}'})
                        .send(),
                400);
    }

    private void refusesFields() {
        if (!operation.takesJson()) {
            return;
        }
        Assertions.assertTrue(operation.example().isObject(), () -> operation + " has no example");
        new Junk(contract, operation.bodySchema(), operation.example())
                .spoiled()
                .forEach(spoiled -> {
                    Wire.Reply reply = request().json(spoiled.body()).send();
                    Assertions.assertEquals(
                            spoiled.status(),
                            reply.status(),
                            () -> spoiled.why() + ": " + spoiled.body() + "\n" + reply);
                    problem(reply, spoiled.status()).names(spoiled.field());
                });
    }
}
