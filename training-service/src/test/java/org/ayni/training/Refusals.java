package org.ayni.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ayni.kit.problem.Problem;
import org.ayni.kit.problem.ProblemType;
import org.junit.jupiter.api.function.Executable;

/** What aggregates refuse. */
public final class Refusals {

    private Refusals() {}

    /** Asserts that this is refused with this kind of problem, and returns it. */
    public static Problem refused(ProblemType type, Executable work) {
        Problem problem = assertThrows(Problem.class, work);
        assertEquals(type, problem.type());
        return problem;
    }

    /** As {@link #refused}, about this field. */
    public static void refused(ProblemType type, String field, Executable work) {
        Problem problem = refused(type, work);
        assertTrue(
                problem.violations().stream().anyMatch(each -> each.field().equals(field)),
                () -> problem.violations().toString());
    }
}
