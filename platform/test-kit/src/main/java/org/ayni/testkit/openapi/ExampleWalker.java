package org.ayni.testkit.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Sends the example of every operation, in the order of a scenario that a service tells: what one operation answers is
 * kept under a name and used by later ones. A last test fails when an operation was not executed.
 *
 * <pre>
 * return ExampleWalker.scenario()
 *         .step("ParcelResource_register").keep("parcel", "/id")
 *         .step("ParcelResource_insure").path("id", "parcel").as("credit-officer")
 *         .tests();
 * </pre>
 *
 * GETs without path parameters need no step. {@code Idempotency-Key} and {@code If-Match: *} are sent where they apply.
 */
public final class ExampleWalker {

    private final Map<String, Contract.Operation> operations = new TreeMap<>();
    private final List<DynamicTest> tests = new ArrayList<>();
    private final Map<String, String> kept = new HashMap<>();
    private final Set<String> executed = new LinkedHashSet<>();
    private final Set<String> planned = new TreeSet<>();

    private boolean comparing;

    private ExampleWalker() {
        Contract.ofTheRunningService().operations().forEach(each -> operations.put(each.id(), each));
    }

    /** An empty scenario for the running service. */
    public static ExampleWalker scenario() {
        return new ExampleWalker();
    }

    /** A value for later steps, such as the id of what a test put into the database or announced by an event. */
    public ExampleWalker give(String name, String value) {
        kept.put(name, value);
        return this;
    }

    /** From here on, a JSON answer also has to be what its schema says. */
    public ExampleWalker comparingAnswers() {
        comparing = true;
        return this;
    }

    boolean comparesAnswers() {
        return comparing;
    }

    /** Something to do between two steps. */
    public ExampleWalker run(String what, Runnable work) {
        tests.add(DynamicTest.dynamicTest(what, work::run));
        return this;
    }

    /** Sends the example of this operation; 2xx is expected. */
    public ExampleStep step(String operationId) {
        Contract.Operation operation = operations.get(operationId);
        Assertions.assertNotNull(operation, () -> "no operation " + operationId + " among " + operations.keySet());
        planned.add(operationId);
        ExampleStep step = new ExampleStep(this, operation, kept);
        tests.add(DynamicTest.dynamicTest(operationId + " (" + operation + ")", () -> {
            step.send();
            executed.add(operationId);
        }));
        return step;
    }

    /** The steps, the lists and single things that need no step, and the count at the end. */
    public Stream<DynamicTest> tests() {
        operations.values().stream()
                .filter(each ->
                        each.verb().equals("GET") && each.parameters("path").isEmpty())
                .filter(each -> each.parameters("query").stream()
                        .noneMatch(parameter -> parameter.path("required").asBoolean()))
                .filter(each -> !planned.contains(each.id()))
                .forEach(each -> step(each.id()));
        tests.add(DynamicTest.dynamicTest("every operation was executed", () -> {
            Set<String> missing = new TreeSet<>(operations.keySet());
            missing.removeAll(executed);
            Assertions.assertEquals(Set.of(), missing, "operations whose example no step executed with success");
        }));
        return tests.stream();
    }
}
