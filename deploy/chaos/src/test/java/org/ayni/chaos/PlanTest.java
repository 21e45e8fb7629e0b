package org.ayni.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void breaksAsMuchAsTheFaultNeeds() {
        assertEquals(new Plan(20, 5, 200, 481), Plan.of("kill-credit", Map.of()));
        assertEquals(new Plan(5, 5, 200, 481), Plan.of("kill-postgres", Map.of()));
        assertEquals(60, Plan.of("kafka-down", Map.of()).seconds());
    }

    @Test
    void isShortenedByTheEnvironment() {
        assertEquals(
                new Plan(2, 3, 50, 7),
                Plan.of(
                        "kill-credit",
                        Map.of(
                                "AYNI_CHAOS_KILLS", "2",
                                "AYNI_CHAOS_SECONDS", "3",
                                "AYNI_CHAOS_RATE", "50",
                                "AYNI_CHAOS_SEED", "7")));
        assertThrows(IllegalArgumentException.class, () -> Plan.of("x", Map.of("AYNI_CHAOS_KILLS", "0")));
    }
}
