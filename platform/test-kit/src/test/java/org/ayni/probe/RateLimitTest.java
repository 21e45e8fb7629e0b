package org.ayni.probe;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.ayni.testkit.openapi.Wire;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitTest.Slow.class)
class RateLimitTest {

    /** One request a minute, and three more at once: slow enough for any machine. */
    public static class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ayni.rate-limit.per-second", "1", "ayni.rate-limit.burst", "3");
        }
    }

    @Test
    void limitsEachClientByItself() {
        String greedy = Parcels.token("auditor");
        Wire.Reply last = Wire.to("GET", "/v1/parcels").token(greedy).send();
        assertEquals("\"client\";r=2;t=1", last.header("RateLimit").orElse(""));
        for (int i = 0; i < 20 && last.status() == 200; i++) {
            last = Wire.to("GET", "/v1/parcels").token(greedy).send();
        }
        problem(last, 429).is("too-many-requests");
        assertTrue(Integer.parseInt(last.header("Retry-After").orElse("")) >= 1);
        assertEquals(
                200,
                Wire.to("GET", "/v1/parcels")
                        .token(Parcels.token("auditor"))
                        .send()
                        .status());
    }
}
