package org.ayni.consortia.role;

import static org.ayni.consortia.Api.as;
import static org.ayni.consortia.Api.enterprise;
import static org.ayni.consortia.Api.events;
import static org.ayni.consortia.Api.get;
import static org.ayni.consortia.Api.lastEvent;
import static org.ayni.consortia.Api.person;
import static org.ayni.consortia.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoleResourceTest {

    @Test
    void keepsOneRoleInAnEnterpriseAtATime() {
        UUID person = person();
        UUID workshop = enterprise();
        String path = "/v1/people/" + person + "/roles";
        String id = post(path, role(workshop, "FAMILY_WORKER"))
                .statusCode(201)
                .extract()
                .path("id");
        post(path, role(workshop, "OWNER")).statusCode(409).body("type", equalTo("urn:ayni:problem:role-already-held"));
        post(path, role(enterprise(), "HIRED_WORKER")).statusCode(201);
        post(path + "/" + id + "/departure", Map.of("until", "2003-06-30"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("until", equalTo("2003-06-30"));
        assertTrue(lastEvent(person).contains("\"until\":\"2003-06-30\""), lastEvent(person));
        post(path, role(workshop, "OWNER")).statusCode(201);
        get(path).body("items.role", contains("FAMILY_WORKER", "HIRED_WORKER", "OWNER"));
        get(path + "/" + id).header("ETag", "\"2\"").body("workTime", equalTo("PART_TIME"));
        assertEquals(
                List.of(
                        "consortia.person.registered.v1",
                        "consortia.person.role-taken.v1",
                        "consortia.person.role-taken.v1",
                        "consortia.person.role-left.v1",
                        "consortia.person.role-taken.v1"),
                events(person));
    }

    @Test
    void endsOnceAndNotBeforeItBegan() {
        String path = "/v1/people/" + person() + "/roles";
        String departure =
                path + "/" + post(path, role(enterprise(), "OWNER")).extract().path("id") + "/departure";
        post(departure, Map.of("until", "2001-11-30")).statusCode(422).body("violations.field", contains("until"));
        post(departure, Map.of("until", "2001-12-01")).statusCode(200);
        post(departure, Map.of("until", "2001-12-02")).statusCode(409).body("currentState", equalTo("LEFT"));
    }

    @Test
    void refusesAnUnknownEnterpriseAndAnUnknownPerson() {
        post("/v1/people/" + person() + "/roles", role(Ids.next(), "OWNER"))
                .statusCode(422)
                .body("violations.field", contains("enterpriseId"));
        post("/v1/people/" + Ids.next() + "/roles", role(enterprise(), "OWNER")).statusCode(404);
    }

    @Test
    void isForTheProgrammeOfficerToRecord() {
        String path = "/v1/people/" + person() + "/roles";
        as("trainer").body(role(enterprise(), "OWNER")).post(path).then().statusCode(403);
        as("trainer").get(path).then().statusCode(200);
    }

    private static Map<String, Object> role(UUID enterprise, String role) {
        return Map.of("enterpriseId", enterprise, "role", role, "workTime", "PART_TIME", "since", "2001-12-01");
    }
}
