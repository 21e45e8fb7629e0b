package org.ayni.training.edition;

import static org.ayni.training.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EditionLifeTest {

    /** The design's table, written a second time. */
    private static Set<String> allowedIn(EditionStatus status) {
        return switch (status) {
            case PLANNED -> Set.of("opening", "cancellation", "sessions");
            case OPEN -> Set.of("start", "cancellation", "sessions", "enrolments");
            case RUNNING ->
                Set.of("closing", "cancellation", "sessions", "enrolments", "attendance", "attendance-correction");
            case CLOSED -> Set.of("attendance-correction", "certificates");
            case CANCELLED -> Set.of();
        };
    }

    private record Step(String verb, UnaryOperator<EditionLife> work, EditionStatus target) {}

    private static final List<Step> STEPS = List.of(
            new Step("opening", life -> life.open(Editions.ENDED), EditionStatus.OPEN),
            new Step("start", life -> life.start(Editions.ENDED), EditionStatus.RUNNING),
            new Step("closing", life -> life.close(Editions.ENDED), EditionStatus.CLOSED),
            new Step("cancellation", life -> life.cancel(Editions.ENDED, "Feria"), EditionStatus.CANCELLED));

    @TestFactory
    Stream<DynamicTest> allowsInEachStateWhatTheTableSaysAndNothingElse() {
        return Stream.of(EditionStatus.values()).flatMap(status -> Stream.of(EditionCommand.values())
                .map(command -> DynamicTest.dynamicTest(status + " × " + command, () -> check(status, command))));
    }

    private static void check(EditionStatus status, EditionCommand command) {
        if (allowedIn(status).contains(command.action())) {
            assertDoesNotThrow(() -> command.mustBeAllowedIn(status));
            return;
        }
        Problem problem = refused(CommonProblem.STATE_CONFLICT, () -> command.mustBeAllowedIn(status));
        assertEquals(status.name(), problem.extensions().get("currentState"));
        assertEquals(allowedIn(status), Set.copyOf(status.allowedActions()));
        assertEquals(status.allowedActions(), problem.extensions().get("allowedActions"));
    }

    @TestFactory
    Stream<DynamicTest> movesOnlyAlongTheTable() {
        return Stream.of(EditionStatus.values()).flatMap(status -> STEPS.stream()
                .map(step -> DynamicTest.dynamicTest(status + " " + step.verb(), () -> move(status, step))));
    }

    private static void move(EditionStatus status, Step step) {
        EditionLife life = Editions.life(status);
        if (allowedIn(status).contains(step.verb())) {
            assertEquals(step.target(), step.work().apply(life).status());
        } else {
            refused(CommonProblem.STATE_CONFLICT, () -> step.work().apply(life));
        }
    }

    @Test
    void refusesAStepBeforeTheOneBeforeIt() {
        LocalDate early = Editions.OPENED.minusDays(1);
        refused(EditionProblem.DATES_OUT_OF_ORDER, "startedOn", () -> Editions.life(EditionStatus.OPEN)
                .start(early));
        refused(EditionProblem.DATES_OUT_OF_ORDER, "closedOn", () -> Editions.life(EditionStatus.RUNNING)
                .close(early));
        refused(EditionProblem.DATES_OUT_OF_ORDER, "cancelledOn", () -> Editions.life(EditionStatus.OPEN)
                .cancel(early, "Feria"));
    }
}
