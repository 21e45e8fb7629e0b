package org.ayni.training.edition;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.openapi.Wire;
import org.ayni.training.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EditionResourceTest {

    private final Api api = new Api();

    @Test
    void plansAnEditionWithItsSessionsInOneRequest() {
        JsonNode edition = api.edition(20);
        assertEquals("PLANNED", edition.path("status").asText());
        assertEquals("PRODUCTION", edition.path("area").asText());
        assertEquals(2, edition.path("sessions").size());
        assertEquals("8.00", edition.path("plannedHours").asText());
        JsonNode read = api.get("/v1/editions/" + edition.path("id").asText());
        assertEquals(edition, read);
        JsonNode page =
                api.get("/v1/editions?courseId=" + edition.path("courseId").asText());
        assertEquals(edition, page.path("items").path(0));
    }

    @Test
    void walksThroughItsLifeAndTellsOfIt() {
        JsonNode edition = api.running(20);
        String id = edition.path("id").asText();
        api.done(200, "/v1/editions/" + id + "/closing", "{\"closedOn\": \"2002-03-06\"}");
        String opened = Api.events("training.edition.opened.v1", id).getFirst();
        assertTrue(
                opened.contains("\"plannedHours\":\"8.00\"") && opened.contains("\"openedOn\":\"2002-03-01\""), opened);
        assertTrue(opened.contains(edition.path("consortiumId").asText()), opened);
        String closed = Api.events("training.edition.closed.v1", id).getFirst();
        assertTrue(closed.contains("\"heldHours\":\"8.00\"") && closed.contains("\"closedOn\":\"2002-03-06\""), closed);
    }

    @Test
    void tellsOfACancellation() {
        String id = api.edition(20).path("id").asText();
        api.done(200, "/v1/editions/" + id + "/cancellation", "{\"reason\": \"Feria\"}");
        String cancelled = Api.events("training.edition.cancelled.v1", id).getFirst();
        assertTrue(cancelled.contains("\"reason\":\"Feria\""), cancelled);
    }

    @Test
    void saysWhatIsAllowedWhenAStepIsNot() {
        String path = "/v1/editions/" + api.edition(20).path("id").asText();
        JsonNode refusal = problem(api.post("programme-officer", path + "/closing", "{}"), 409)
                .is("state-conflict")
                .document();
        assertEquals("PLANNED", refusal.path("currentState").asText());
        assertEquals(
                List.of("opening", "cancellation", "sessions"),
                List.of(
                        refusal.path("allowedActions").path(0).asText(),
                        refusal.path("allowedActions").path(1).asText(),
                        refusal.path("allowedActions").path(2).asText()));
    }

    @Test
    void addsASessionWithinThePlannedHoursOnly() {
        JsonNode edition = api.edition(20);
        String path = "/v1/editions/" + edition.path("id").asText() + "/sessions";
        String body = "{\"heldOn\": \"2002-03-08\", \"plannedHours\": \"0.25\"}";
        JsonNode refusal = problem(api.post("trainer", path, body), 422)
                .is("sessions-exceed-planned-hours")
                .names("plannedHours")
                .document();
        assertEquals("8.25", refusal.path("sessionHours").asText());
    }

    @Test
    void namesWhatItDoesNotKnow() {
        String body = """
                {"courseId": "%s", "consortiumId": %s, "trainerIds": ["%s"], "place": "El Alto", "language": "SPANISH",
                 "plannedHours": "8", "capacity": 20, "minimumAttendancePercent": "80"}""";
        String nobody = UUID.randomUUID().toString();
        String officer = "programme-officer";
        problem(api.post(officer, "/v1/editions", body.formatted(nobody, "null", api.trainer())), 422)
                .is("unknown-course")
                .names("courseId");
        problem(api.post(officer, "/v1/editions", body.formatted(api.course(), "null", nobody)), 422)
                .is("unknown-trainer")
                .names("trainerIds[0]");
        problem(api.post(officer, "/v1/editions", body.formatted(api.course(), '"' + nobody + '"', api.trainer())), 422)
                .is("unknown-consortium")
                .names("consortiumId");
        assertEquals(
                "null",
                api.done(201, "/v1/editions", body.formatted(api.course(), "null", api.trainer()))
                        .path("consortiumId")
                        .asText());
    }

    @Test
    void refusesAStaleVersionADateOfTomorrowAndARoleThatMayNot() {
        String path = "/v1/editions/" + api.edition(20).path("id").asText() + "/opening";
        Wire stale = Wire.to("POST", path).token(api.token("trainer")).header("If-Match", "\"7\"");
        problem(stale.json("{}").send(), 412).is("stale-version");
        problem(api.post("trainer", path, "{\"openedOn\": \"2199-01-01\"}"), 422)
                .names("openedOn");
        problem(api.post("auditor", path, "{}"), 403).is("forbidden");
        problem(api.post("trainer", path, "null"), 400).is("malformed-request");
        assertEquals("OPEN", api.done(200, path, "{}").path("status").asText());
    }

    @Test
    void hasOneEffectForOneKeyAndOneForAnExternalId() {
        String course = api.course();
        String body = """
                {"externalId": "E-1", "courseId": "%s", "trainerIds": ["%s"], "place": "El Alto", "language": "AYMARA",
                 "plannedHours": "8", "capacity": 20, "minimumAttendancePercent": "80"}
                """.formatted(course, api.trainer());
        String key = UUID.randomUUID().toString();
        Wire.Reply first = api.post("programme-officer", "/v1/editions", key, body);
        Wire.Reply again = api.post("programme-officer", "/v1/editions", key, body);
        assertEquals(201, again.status(), again::toString);
        assertEquals(first.body(), again.body());
        assertEquals("true", again.header("Idempotent-Replayed").orElse(""));
        problem(api.post("programme-officer", "/v1/editions", body), 409)
                .is("already-exists")
                .names("externalId");
        assertEquals(1, api.get("/v1/editions?courseId=" + course).path("items").size());
        assertEquals(
                1,
                TestDatabase.current()
                        .count(
                                "select count(*) from audit_entry where subject = ?",
                                "edition/" + first.json().path("id").asText()));
    }
}
