package org.ayni.consortia.consortium;

import static org.ayni.consortia.Api.as;
import static org.ayni.consortia.Api.audited;
import static org.ayni.consortia.Api.consortium;
import static org.ayni.consortia.Api.events;
import static org.ayni.consortia.Api.fresh;
import static org.ayni.consortia.Api.get;
import static org.ayni.consortia.Api.lastEvent;
import static org.ayni.consortia.Api.officer;
import static org.ayni.consortia.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsortiumResourceTest {

    @Test
    void registersAConsortiumAndTellsOthers() {
        String externalId = fresh();
        String location = post(
                        "/v1/consortia",
                        Map.of(
                                "externalId", externalId,
                                "name", " K'ANA INTI ",
                                "nameVariants", List.of("KHANA INTI"),
                                "sector", "textiles",
                                "municipality", "El Alto",
                                "cohort", 1,
                                "registeredOn", "2001-10-15"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("name", equalTo("K'ANA INTI"))
                .body("status", equalTo("IDENTIFIED"))
                .body("allowedActions", contains("selection", "dissolution"))
                .extract()
                .header("Location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        get("/v1/consortia/" + id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("nameVariants", contains("KHANA INTI"))
                .body("registeredOn", equalTo("2001-10-15"));
        assertEquals(List.of("consortia.consortium.registered.v1"), events(id));
        assertEquals(List.of("register"), audited("consortium/" + id));
    }

    @Test
    void refusesAnExternalIdThatTheClientUsedBefore() {
        Map<String, String> body =
                Map.of("externalId", fresh(), "name", "Kantuta", "sector", "flores", "municipality", "El Alto");
        post("/v1/consortia", body).statusCode(201);
        post("/v1/consortia", body)
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:already-exists"))
                .body("violations.field", contains("externalId"));
    }

    @Test
    void findsByExternalIdSectorCohortAndStatus() {
        String externalId = fresh();
        Map<String, Object> body = Map.of(
                "externalId", externalId, "name", "UMEC", "sector", externalId, "municipality", "El Alto", "cohort", 2);
        post("/v1/consortia", body).statusCode(201);
        get("/v1/consortia?externalId=" + externalId).body("items.name", contains("UMEC"));
        get("/v1/consortia?cohort=2&status=IDENTIFIED&sector=" + externalId).body("items.size()", equalTo(1));
        get("/v1/consortia?cohort=1&sector=" + externalId).body("items.size()", equalTo(0));
        get("/v1/consortia?status=FORMED&sector=" + externalId).body("items.size()", equalTo(0));
        get("/v1/consortia?status=NEW").statusCode(400);
        get("/v1/consortia?nombre=x").statusCode(400);
    }

    @Test
    void movesThroughTheLifeCycleAndKeepsEveryStep() {
        UUID id = consortium();
        String path = "/v1/consortia/" + id;
        Map<String, Object> selection =
                Map.of("selectedOn", "2001-12-10", "salesPotential", 80, "votesFor", 5, "votesAgainst", 0);
        post(path + "/selection", selection).statusCode(200).body("status", equalTo("SELECTED"));
        post(path + "/formation", Map.of("formedOn", "2002-03-15", "legalForm", "SRL"))
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("legalForm", equalTo("SRL"));
        post(path + "/consolidation", Map.of("consolidatedOn", "2003-11-30")).body("status", equalTo("CONSOLIDATED"));
        post(path + "/dissolution", Map.of("dissolvedOn", "2004-01-31", "reason", "Se retiraron"))
                .body("status", equalTo("DISSOLVED"))
                .body("statusOn", equalTo("2004-01-31"));
        get(path + "/transitions")
                .body("items.action", contains("SELECTION", "FORMATION", "CONSOLIDATION", "DISSOLUTION"))
                .body("items[0].salesPotential", equalTo(80))
                .body("items[0].votesFor", equalTo(5))
                .body("items[1].legalForm", equalTo("SRL"))
                .body("items[3].reason", equalTo("Se retiraron"));
        assertEquals(5, events(id).size());
        assertTrue(lastEvent(id).contains("\"from\":\"CONSOLIDATED\",\"to\":\"DISSOLVED\""), lastEvent(id));
        assertEquals(
                List.of("register", "selection", "formation", "consolidation", "dissolution"),
                audited("consortium/" + id));
    }

    @Test
    void refusesAStepOutOfOrderAndSaysWhatIsAllowed() {
        String path = "/v1/consortia/" + consortium();
        post(path + "/formation", Map.of())
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:ayni:problem:state-conflict"))
                .body("currentState", equalTo("IDENTIFIED"))
                .body("allowedActions", contains("selection", "dissolution"));
        get(path).header("ETag", "\"1\"");
    }

    @Test
    void refusesAStepOfTomorrowAndDissolutionWithoutAReason() {
        String path = "/v1/consortia/" + consortium();
        post(path + "/selection", Map.of("selectedOn", "2190-01-01"))
                .statusCode(422)
                .body("violations.field", contains("selectedOn"));
        post(path + "/dissolution", Map.of()).statusCode(422).body("violations.field", contains("reason"));
        post(path + "/dissolution", Map.of("reason", "  ")).statusCode(422);
    }

    @Test
    void honoursIfMatch() {
        String path = "/v1/consortia/" + consortium();
        officer()
                .header("If-Match", "\"7\"")
                .body(Map.of())
                .post(path + "/selection")
                .then()
                .statusCode(412);
        officer()
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post(path + "/selection")
                .then()
                .statusCode(200);
    }

    @Test
    void answersARetryWithWhatItAnsweredBeforeEvenWhenThatWasARefusal() {
        String path = "/v1/consortia/" + consortium();
        String key = fresh();
        for (int i = 0; i < 2; i++) {
            officer()
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post(path + "/consolidation")
                    .then()
                    .statusCode(409);
        }
        String other = fresh();
        officer()
                .header("Idempotency-Key", other)
                .body(Map.of())
                .post(path + "/selection")
                .then()
                .statusCode(200);
        officer()
                .header("Idempotency-Key", other)
                .body(Map.of())
                .post(path + "/selection")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body("status", equalTo("SELECTED"));
        get(path + "/transitions").body("items.size()", equalTo(1));
    }

    @Test
    void addsANameVariantOnce() {
        String path = "/v1/consortia/" + consortium();
        post(path + "/name-variants", Map.of("name", "AAICOT")).statusCode(200).body("nameVariants", hasItem("AAICOT"));
        post(path + "/name-variants", Map.of("name", "AAICOT")).statusCode(409);
    }

    @Test
    void namesWhatIsMissingOrUnknownInABody() {
        post("/v1/consortia", Map.of("name", "X"))
                .statusCode(422)
                .body("violations.field", contains("municipality", "sector"));
        post("/v1/consortia", Map.of("nombre", "X")).statusCode(400).body("detail", containsString("nombre"));
    }

    @Test
    void letsEveryRoleReadAndOnlyTheProgrammeOfficerChange() {
        String path = "/v1/consortia/" + consortium();
        for (String role : List.of("auditor", "trainer", "credit-officer", "partner-bank", "verifier")) {
            as(role).get(path).then().statusCode(200);
            as(role).body(Map.of()).post(path + "/selection").then().statusCode(403);
        }
    }

    @Test
    void isNotFoundUnderAnIdThatNobodyHas() {
        get("/v1/consortia/" + UUID.randomUUID()).statusCode(404);
        post("/v1/consortia/" + UUID.randomUUID() + "/selection", Map.of()).statusCode(404);
    }
}
