package org.ayni.training.plan;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.ayni.testkit.Tokens;
import org.ayni.testkit.openapi.Wire;
import org.ayni.training.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanResourceTest {

    private final Api api = new Api();
    private final UUID consortium = Api.consortium();
    private String course;

    @BeforeEach
    void register() {
        course = api.course();
    }

    private JsonNode drawnUp() {
        return api.done(201, "/v1/plans", plan(consortium.toString(), course));
    }

    private static String plan(String forConsortium, String ofCourse) {
        return """
                {"consortiumId": "%s", "hourBudget": "360", "drawnUpOn": "2002-02-01",
                 "lines": [{"need": "COSTS", "courseId": "%s", "plannedHours": "8", "plannedStartOn": "2002-03-01",
                            "plannedEndOn": "2002-03-04"}]}
                """.formatted(forConsortium, ofCourse);
    }

    private static Wire.Reply approve(String plan, String subject) {
        return Wire.to("POST", "/v1/plans/" + plan + "/approval")
                .token(Tokens.of("programme-officer", subject, "client-" + UUID.randomUUID()))
                .json("{\"approvedOn\": \"2002-02-02\"}")
                .send();
    }

    @Test
    void isApprovedByAnotherPersonOnceAndTellsOfIt() {
        String plan = drawnUp().path("id").asText();
        problem(approve(plan, "programme-officer"), 409).is("four-eyes-required");
        assertEquals(
                "APPROVED",
                Api.answered(200, approve(plan, "director")).path("status").asText());
        problem(approve(plan, "director"), 409).is("state-conflict");
        String fact = Api.events("training.plan.approved.v1", plan).getFirst();
        assertTrue(fact.contains("\"hourBudget\":\"360.00\"") && fact.contains("\"approvedOn\":\"2002-02-02\""), fact);
        problem(api.post("trainer", "/v1/plans", plan(consortium.toString(), course)), 403)
                .is("forbidden");
    }

    @Test
    void showsTheActualDatesAndTheSlippageOfTheEditionsForALine() {
        JsonNode plan = drawnUp();
        JsonNode edition = api.done(201, "/v1/editions", edition(plan, course));
        String path = "/v1/editions/" + edition.path("id").asText();
        api.done(200, path + "/opening", "{\"openedOn\": \"2002-03-01\"}");
        api.done(200, path + "/start", "{\"startedOn\": \"2002-03-04\"}");
        JsonNode running =
                api.get("/v1/plans/" + plan.path("id").asText()).path("lines").path(0);
        assertEquals("2002-03-04", running.path("actualStartOn").asText());
        assertEquals(3, running.path("slippageDays").asInt());
        api.done(200, path + "/closing", "{\"closedOn\": \"2002-03-14\"}");
        JsonNode over = api.get("/v1/plans?consortiumId=" + consortium)
                .path("items")
                .path(0)
                .path("lines")
                .path(0);
        assertEquals("2002-03-14", over.path("actualEndOn").asText());
        assertEquals(10, over.path("slippageDays").asInt());
    }

    @Test
    void refusesAnEditionForALineOfAnotherCourse() {
        problem(api.post("programme-officer", "/v1/editions", edition(drawnUp(), api.course())), 422)
                .is("plan-line-mismatch")
                .names("planLineId");
    }

    @Test
    void namesWhatItDoesNotKnow() {
        String nobody = UUID.randomUUID().toString();
        problem(api.post("programme-officer", "/v1/plans", plan(nobody, course)), 422)
                .is("unknown-consortium")
                .names("consortiumId");
        problem(api.post("programme-officer", "/v1/plans", plan(consortium.toString(), nobody)), 422)
                .is("unknown-course")
                .names("lines[0].courseId");
    }

    private String edition(JsonNode plan, String ofCourse) {
        return """
                {"courseId": "%s", "consortiumId": "%s", "planLineId": "%s", "trainerIds": ["%s"], "place": "El Alto",
                 "language": "SPANISH", "plannedHours": "8", "capacity": 20, "minimumAttendancePercent": "80"}
                """.formatted(
                ofCourse, consortium, plan.path("lines").path(0).path("id").asText(), api.trainer());
    }
}
