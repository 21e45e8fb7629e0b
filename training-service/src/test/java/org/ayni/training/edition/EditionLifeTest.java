package org.ayni.training.edition;

import static org.ayni.training.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EditionLifeTest {

    /** The design's table, written a second time. */
    private static final Map<EditionStatus, Set<String>> ALLOWED = Map.of(
            EditionStatus.PLANNED, Set.of("opening", "cancellation", "sessions"),
            EditionStatus.OPEN, Set.of("start", "cancellation", "sessions", "enrolments"),
            EditionStatus.RUNNING,
                    Set.of("closing", "cancellation", "sessions", "enrolments", "attendance", "attendance-correction"),
            EditionStatus.CLOSED, Set.of("attendance-correction", "certificates"),
            EditionStatus.CANCELLED, Set.of());

    @TestFactory
    Stream<DynamicTest> allowsInEachStateWhatTheTableSaysAndNothingElse() {
        return Stream.of(EditionStatus.values()).flatMap(status -> Stream.of(EditionCommand.values())
                .map(command -> DynamicTest.dynamicTest(status + " × " + command, () -> check(status, command))));
    }

    private static void check(EditionStatus status, EditionCommand command) {
        if (ALLOWED.get(status).contains(command.action())) {
            command.mustBeAllowedIn(status);
            return;
        }
        Problem problem = refused(CommonProblem.STATE_CONFLICT, () -> command.mustBeAllowedIn(status));
        assertEquals(status.name(), problem.extensions().get("currentState"));
        assertEquals(
                ALLOWED.get(status), Set.copyOf((List<?>) problem.extensions().get("allowedActions")));
    }

    @TestFactory
    Stream<DynamicTest> movesOnlyAlongTheTable() {
        Map<String, Step> steps = Map.of(
                "opening", life -> life.open(Editions.ENDED),
                "start", life -> life.start(Editions.ENDED),
                "closing", life -> life.close(Editions.ENDED),
                "cancellation", life -> life.cancel(Editions.ENDED, "Feria"));
        Map<String, EditionStatus> targets = Map.of(
                "opening", EditionStatus.OPEN,
                "start", EditionStatus.RUNNING,
                "closing", EditionStatus.CLOSED,
                "cancellation", EditionStatus.CANCELLED);
        return Stream.of(EditionStatus.values()).flatMap(status -> steps.keySet().stream()
                .map(verb -> DynamicTest.dynamicTest(status + " " + verb, () -> {
                    EditionLife life = Editions.life(status);
                    if (ALLOWED.get(status).contains(verb)) {
                        assertEquals(targets.get(verb), steps.get(verb).of(life).status());
                    } else {
                        refused(CommonProblem.STATE_CONFLICT, () -> steps.get(verb).of(life));
                    }
                })));
    }

    private interface Step {
        EditionLife of(EditionLife life);
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
