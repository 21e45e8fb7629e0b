package org.ayni.bo481.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final List<String> DIFFERENCE = List.of("/position/pledged is 1, not 2");

    @Test
    void saysNothingWhenAllIsAsDemanded() {
        assertEquals(new Verdict(false, List.of()), Verdict.of(0, List.of()));
        assertEquals(new Verdict(false, List.of()), Verdict.of(7, List.of()));
    }

    @Test
    void failsWhenWhatThisRunLoadedCameOutWrong() {
        assertEquals(new Verdict(true, List.of("Wrong: /position/pledged is 1, not 2")), Verdict.of(1, DIFFERENCE));
    }

    @Test
    void saysThatTheDataWereChangedWhenThisRunLoadedNothing() {
        Verdict verdict = Verdict.of(0, DIFFERENCE);
        assertFalse(verdict.wrong());
        assertTrue(verdict.lines().getFirst().contains("changed since"), verdict::toString);
        assertEquals("Changed: /position/pledged is 1, not 2", verdict.lines().getLast());
    }
}
