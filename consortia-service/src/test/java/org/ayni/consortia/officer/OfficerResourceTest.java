package org.ayni.consortia.officer;

import static org.ayni.consortia.Api.as;
import static org.ayni.consortia.Api.audited;
import static org.ayni.consortia.Api.consortium;
import static org.ayni.consortia.Api.get;
import static org.ayni.consortia.Api.person;
import static org.ayni.consortia.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OfficerResourceTest {

    @Test
    void givesAnOfficeToOnePersonAtATime() {
        UUID consortium = consortium();
        String path = "/v1/consortia/" + consortium + "/officers";
        String id = post(path, officer(person(), "PRESIDENT"))
                .statusCode(201)
                .extract()
                .path("id");
        post(path, officer(person(), "PRESIDENT"))
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:office-taken"));
        post(path + "/" + id + "/departure", Map.of("until", "2003-03-14"))
                .statusCode(200)
                .header("ETag", "\"2\"");
        post(path + "/" + id + "/departure", Map.of("until", "2003-03-14")).statusCode(409);
        post(path, officer(person(), "PRESIDENT")).statusCode(201);
        get(path).body("items.until", contains("2003-03-14", null));
        get(path + "/" + id).body("office", equalTo("PRESIDENT"));
        assertEquals(
                List.of("register", "appoint-officer", "depart-officer", "appoint-officer"),
                audited("consortium/" + consortium));
    }

    @Test
    void seatsSeveralOnTheBoardButNobodyTwice() {
        String path = "/v1/consortia/" + consortium() + "/officers";
        UUID member = person();
        post(path, officer(member, "BOARD_MEMBER")).statusCode(201);
        post(path, officer(person(), "BOARD_MEMBER")).statusCode(201);
        post(path, officer(member, "BOARD_MEMBER")).statusCode(409);
    }

    @Test
    void refusesAnUnknownPersonAndOtherRoles() {
        String path = "/v1/consortia/" + consortium() + "/officers";
        post(path, officer(Ids.next(), "TREASURER")).statusCode(422).body("violations.field", contains("personId"));
        as("verifier").body(officer(person(), "TREASURER")).post(path).then().statusCode(403);
        as("verifier").get(path).then().statusCode(200);
    }

    private static Map<String, Object> officer(UUID person, String office) {
        return Map.of("personId", person, "office", office, "since", "2002-03-15");
    }
}
