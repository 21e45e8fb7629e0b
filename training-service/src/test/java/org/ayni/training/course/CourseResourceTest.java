package org.ayni.training.course;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.ayni.training.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CourseResourceTest {

    private final Api api = new Api();

    private static String body(String kind, String area, String topic, String externalId) {
        return """
                {"externalId": "%s", "kind": "%s", "area": "%s", "topics": ["%s"], "practices": ["KEEPS_CASH_BOOK"],
                 "hours": "60.5", "level": "BASIC", "name": {"es": "Curso", "en": "Course"}}
                """.formatted(externalId, kind, area, topic);
    }

    @Test
    void registersACourseAndFindsItByItsExternalId() {
        JsonNode course = api.done(201, "/v1/courses", body("COURSE", "BUSINESS_MANAGEMENT", "ACCOUNTING", "C-1"));
        assertEquals("60.50", course.path("hours").asText());
        assertEquals("Course", course.path("name").path("en").asText());
        assertEquals(course, api.get("/v1/courses/" + course.path("id").asText()));
        problem(
                        api.post(
                                "programme-officer",
                                "/v1/courses",
                                body("COURSE", "BUSINESS_MANAGEMENT", "ACCOUNTING", "C-1")),
                        409)
                .is("already-exists");
    }

    @Test
    void keepsAssistanceWorkshopsApartFromCourses() {
        JsonNode workshop = api.done(201, "/v1/courses", body("ASSISTANCE_WORKSHOP", "LEGAL", "STATUTES", "W-1"));
        JsonNode found =
                api.get("/v1/courses?kind=ASSISTANCE_WORKSHOP&externalId=W-1").path("items");
        assertEquals(workshop.path("id"), found.path(found.size() - 1).path("id"));
        assertEquals(
                0,
                api.get("/v1/courses?kind=COURSE&externalId=W-1").path("items").size());
    }

    @Test
    void refusesATopicOutsideTheAreaAndARoleThatMayNot() {
        problem(api.post("programme-officer", "/v1/courses", body("COURSE", "BUSINESS_MANAGEMENT", "WOOD", "C-2")), 422)
                .is("topic-outside-area")
                .names("topics[0]");
        problem(api.post("trainer", "/v1/courses", body("COURSE", "PRODUCTION", "WOOD", "C-3")), 403)
                .is("forbidden");
    }

    @Test
    void registersAPeerTrainerAsAPersonOnly() {
        problem(api.post("programme-officer", "/v1/trainers", "{\"name\": \"Par\", \"profile\": \"PEER\"}"), 422)
                .is("peer-without-person")
                .names("personId");
        JsonNode peer = api.done(
                201,
                "/v1/trainers",
                "{\"name\": \"Par\", \"profile\": \"PEER\", \"personId\": \"%s\"}"
                        .formatted(Api.people(1).getFirst()));
        assertEquals(peer, api.get("/v1/trainers/" + peer.path("id").asText()));
    }
}
