package org.ayni.probe;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ayni.testkit.Tokens;
import org.ayni.testkit.openapi.Wire;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KnownTokensTest {

    @Test
    void refusesATokenThatWasGoodAMomentAgoWhenItHasExpired() throws InterruptedException {
        String token = Tokens.expiringAfter(Parcels.OFFICER, Duration.ofSeconds(2));
        assertEquals(200, list(token));
        assertEquals(200, list(token));
        TimeUnit.SECONDS.sleep(3);
        problem(Wire.to("GET", "/v1/parcels").token(token).send(), 401).is("unauthenticated");
    }

    @Test
    void givesEachOfManyCallersTheirOwnRoles() {
        String auditor = Parcels.token("auditor");
        String officer = Parcels.token(Parcels.OFFICER);
        for (int times = 0; times < 3; times++) {
            assertEquals(List.of(201, 403), List.of(register(officer), register(auditor)));
        }
    }

    @Test
    void refusesATokenThatDiffersFromAKnownOneByItsSignature() {
        String token = Parcels.token(Parcels.OFFICER);
        assertEquals(200, list(token));
        String other = Parcels.token(Parcels.OFFICER);
        String mixed = token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
        assertEquals(401, list(mixed));
    }

    private static int list(String token) {
        return Wire.to("GET", "/v1/parcels").token(token).send().status();
    }

    private static int register(String token) {
        return Wire.to("POST", "/v1/parcels")
                .token(token)
                .json(Parcels.body("Alpaca"))
                .send()
                .status();
    }
}
