package org.ayni.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ayni.local.settings.StackFailure;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void loadsTheDemoIntoWhatIsThereUnlessToldOtherwise() {
        assertEquals(new Options(false, true), Options.parse(List.of()));
        assertEquals(new Options(true, false), Options.parse(List.of("--no-demo", "--fresh")));
    }

    @Test
    void namesAnArgumentThatDoesNotExist() {
        StackFailure refused = assertThrows(StackFailure.class, () -> Options.parse(List.of("--fresh", "--demo")));
        assertTrue(String.valueOf(refused.getMessage()).contains("--demo"));
    }
}
