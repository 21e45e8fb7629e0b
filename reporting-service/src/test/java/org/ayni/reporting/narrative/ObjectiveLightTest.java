package org.ayni.reporting.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ayni.reporting.indicator.Light;
import org.junit.jupiter.api.Test;

class ObjectiveLightTest {

    @Test
    void isTheWorstAndNeverAnAverage() {
        assertEquals(Light.RED, ObjectiveLight.of(List.of(Light.GREEN, Light.GREEN, Light.RED), true));
        assertEquals(Light.AMBER, ObjectiveLight.of(List.of(Light.GREEN, Light.AMBER), true));
        assertEquals(Light.GREEN, ObjectiveLight.of(List.of(Light.GREEN, Light.GREEN), true));
    }

    @Test
    void isNotGreenWhileAPhaseHasNotStarted() {
        assertEquals(Light.AMBER, ObjectiveLight.of(List.of(Light.GREEN, Light.GREEN), false));
    }

    @Test
    void isNotGreenWhileAnIndicatorHasNoValueAndGreyWhenNoneHas() {
        assertEquals(Light.AMBER, ObjectiveLight.of(List.of(Light.GREEN, Light.GREY), true));
        assertEquals(Light.GREY, ObjectiveLight.of(List.of(Light.GREY, Light.GREY), true));
        assertEquals(Light.GREY, ObjectiveLight.of(List.of(), true));
    }
}
