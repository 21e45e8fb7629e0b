package org.ayni.consortia.milestone;

import static org.ayni.consortia.Api.as;
import static org.ayni.consortia.Api.consortium;
import static org.ayni.consortia.Api.events;
import static org.ayni.consortia.Api.get;
import static org.ayni.consortia.Api.lastEvent;
import static org.ayni.consortia.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MilestoneResourceTest {

    @Test
    void recordsWhatComesOutOfOrderWithAWarningAndItsReason() {
        UUID id = consortium();
        String path = "/v1/consortia/" + id + "/milestones";
        Map<String, Object> diagnosis = Map.of("milestone", "DIAGNOSIS", "reached", true, "assessedOn", "2002-02-10");
        post(path, diagnosis).statusCode(422).body("violations.field", contains("reason"));
        String location = post(
                        path,
                        Map.of(
                                "milestone", "DIAGNOSIS",
                                "reached", true,
                                "assessedOn", "2002-02-10",
                                "reason", "Los estatutos se redactan después"))
                .statusCode(201)
                .body("outOfOrder", equalTo(true))
                .body("missing", contains("STATUTES"))
                .extract()
                .header("Location");
        get(location.substring(location.indexOf("/v1"))).statusCode(200).body("milestone", equalTo("DIAGNOSIS"));
        assertTrue(lastEvent(id).contains("\"outOfOrder\":true"), lastEvent(id));
    }

    @Test
    void judgesTheOrderByWhatWasReachedOnThatDay() {
        String path = "/v1/consortia/" + consortium() + "/milestones";
        post(path, Map.of("milestone", "STATUTES", "reached", true, "assessedOn", "2002-05-20"))
                .statusCode(201);
        post(path, Map.of("milestone", "DIAGNOSIS", "reached", true, "assessedOn", "2002-05-19"))
                .statusCode(422);
        post(path, Map.of("milestone", "DIAGNOSIS", "reached", true, "assessedOn", "2002-05-20"))
                .statusCode(201)
                .body("outOfOrder", equalTo(false))
                .body("missing", empty());
        post(path, Map.of("milestone", "STATUTES", "reached", false, "assessedOn", "2002-08-01"))
                .statusCode(201);
        post(path, Map.of("milestone", "LEGAL_PERSON", "reached", true, "assessedOn", "2002-08-02"))
                .statusCode(422)
                .body("violations.field", contains("reason"));
        get(path).body("items.reached", contains(true, true, false));
    }

    @Test
    void keepsANegativeAssessmentAsARecord() {
        UUID id = consortium();
        post("/v1/consortia/" + id + "/milestones", Map.of("milestone", "MARKET_READY", "reached", false))
                .statusCode(201)
                .body("outOfOrder", equalTo(false));
        assertEquals(2, events(id).size());
        assertTrue(lastEvent(id).contains("\"reached\":false"), lastEvent(id));
    }

    @Test
    void refusesMilestonesOfADissolvedConsortium() {
        String path = "/v1/consortia/" + consortium();
        post(path + "/dissolution", Map.of("reason", "Se retiraron")).statusCode(200);
        post(path + "/milestones", Map.of("milestone", "STATUTES", "reached", true))
                .statusCode(409)
                .body("currentState", equalTo("DISSOLVED"));
    }

    @Test
    void isForTheProgrammeOfficerToRecord() {
        String path = "/v1/consortia/" + consortium() + "/milestones";
        as("trainer")
                .body(Map.of("milestone", "STATUTES", "reached", true))
                .post(path)
                .then()
                .statusCode(403);
        as("trainer").get(path).then().statusCode(200);
        get("/v1/consortia/" + UUID.randomUUID() + "/milestones").statusCode(404);
    }
}
