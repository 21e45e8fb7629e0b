package org.ayni.reporting.disaggregation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.consortia.ConsortiaEvent.EnterpriseRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipJoined;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipLeft;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered;
import org.ayni.kit.intake.EventHandler;
import org.ayni.reporting.Told;
import org.ayni.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A subject that moves from one part to another takes its data along, and the past stays where it was. */
@QuarkusTest
class ChangedPartsTest {

    private static final LocalDate JOINED = LocalDate.parse("2034-02-01");
    private static final LocalDate MOVED = LocalDate.parse("2034-08-01");

    @Inject
    EventHandler intake;

    @Test
    void aShopThatChangesItsConsortiumLosesNothing() {
        UUID shop = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID membership = UUID.randomUUID();
        Told told = new Told();
        told.tell(JOINED, new EnterpriseRegistered(shop, "textiles", "El Alto", 2, null, JOINED));
        told.tell(JOINED, new MembershipJoined(membership, shop, first, JOINED));
        told.tell(JOINED, jobs(shop, 3));
        intake.on(told.events());
        JsonPath before = jobsByConsortium(JOINED);
        assertEquals(3, part(before, first));
        told.tell(MOVED, new MembershipLeft(membership, shop, first, MOVED, "MOVED"));
        told.tell(MOVED, new MembershipJoined(UUID.randomUUID(), shop, second, MOVED));
        intake.on(told.events());
        JsonPath after = jobsByConsortium(MOVED);
        assertEquals(3, part(after, second), "the shop's jobs are in its new consortium");
        assertNull(part(after, first), "and in no other");
        assertEquals(before.getInt("record.value"), after.getInt("record.value"), "the whole is what it was");
        JsonPath again = jobsByConsortium(JOINED);
        assertEquals(3, part(again, first), "on the day before it is where it was");
        for (JsonPath each : List.of(before, after, again)) {
            assertEquals("ADDS_UP", each.getString("breakdown.outcome"));
        }
    }

    private static SurveyAnswered jobs(UUID shop, int jobs) {
        return new SurveyAnswered(
                UUID.randomUUID(),
                "r",
                "FOLLOW_UP",
                shop,
                null,
                JOINED,
                List.of(new SurveyAnswered.Answer(
                        "JOBS_CREATED_HIRED", "VALUE", new BigDecimal(jobs), null, null, null)));
    }

    private static @Nullable Integer part(JsonPath indicator, UUID consortium) {
        return indicator.get("breakdown.parts.find { it.key == '" + consortium + "' }?.value");
    }

    private static JsonPath jobsByConsortium(LocalDate asOf) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/R.1.1.a?by=consortium&asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
