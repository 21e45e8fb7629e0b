package org.ayni.testkit.openapi;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * The matrix role × operation: 403 exactly for the roles that {@code x-roles} does not list. An allowed request
 * carries an unknown query parameter, so it passes the door, is refused with 400 and has no effect.
 */
public final class RoleWalker {

    private static final List<String> ROLES = List.of(
            "programme-officer",
            "credit-officer",
            "credit-committee",
            "trainer",
            "verifier",
            "auditor",
            "partner-bank",
            "integration",
            "admin");

    private RoleWalker() {}

    /** One test for each operation of the running service. */
    public static Stream<DynamicTest> walk() {
        List<Contract.Operation> operations = Contract.ofTheRunningService().operations();
        Assertions.assertFalse(operations.isEmpty());
        return operations.stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> tryAll(each)));
    }

    private static void tryAll(Contract.Operation operation) {
        Assertions.assertFalse(operation.roles().isEmpty(), operation + " names no roles");
        for (String role : ROLES) {
            Wire request = Wire.to(operation.verb(), operation.pathOfNothing() + "?junk=1")
                    .token(Contract.token(role))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("If-Match", "*");
            operation.contentType().ifPresent(type -> request.body(type, new byte[] {'{', '}'}));
            int expected = operation.roles().contains(role) ? 400 : 403;
            ProblemAssert.problem(request.send(), expected).is(expected == 400 ? "invalid-parameter" : "forbidden");
        }
        if (operation.verb().equals("GET") || operation.path().endsWith("-previews")) {
            return;
        }
        Assertions.assertFalse(operation.roles().contains("auditor"), operation + ": an auditor changes nothing");
    }
}
