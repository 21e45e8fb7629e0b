package org.ayni.reporting.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static final LocalDate DAY = LocalDate.parse("2003-03-31");

    @Test
    void aDateLimitsTheBusinessDateOfRecordingAndAnInstantTheInstant() {
        assertEquals(DAY, Moment.of(DAY, "2003-03-31").knownOn());
        assertFalse(Moment.of(DAY, "2003-03-31").byInstant());
        assertTrue(Moment.of(DAY, "2003-03-31T12:00:00Z").byInstant());
        assertFalse(Moment.of(DAY, null).byInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2003-02-30", "2003-03-31T12:00", "T"})
    void refusesWhatIsNeither(String text) {
        Problem refused = assertThrows(Problem.class, () -> Moment.of(DAY, text));
        assertEquals("invalid-parameter", refused.type().slug());
    }
}
