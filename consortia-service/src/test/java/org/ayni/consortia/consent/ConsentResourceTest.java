package org.ayni.consortia.consent;

import static org.ayni.consortia.Api.as;
import static org.ayni.consortia.Api.events;
import static org.ayni.consortia.Api.get;
import static org.ayni.consortia.Api.lastEvent;
import static org.ayni.consortia.Api.person;
import static org.ayni.consortia.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsentResourceTest {

    private static final Map<String, Object> BUREAU =
            Map.of("purpose", "CREDIT_BUREAU", "version", "2001-1", "givenOn", "2002-04-10");

    @Test
    void isGivenPurposeByPurposeAndTakenBackOnce() {
        UUID person = person();
        String path = "/v1/people/" + person + "/consents";
        String id = post(path, BUREAU)
                .statusCode(201)
                .body("withdrawnOn", nullValue())
                .extract()
                .path("id");
        post(path, BUREAU).statusCode(409);
        post(path, Map.of("purpose", "PHOTO", "version", "2001-1")).statusCode(201);
        String withdrawal = path + "/" + id + "/withdrawal";
        post(withdrawal, Map.of("withdrawnOn", "2002-04-09")).statusCode(422);
        post(withdrawal, Map.of("withdrawnOn", "2003-01-15")).statusCode(200).header("ETag", "\"2\"");
        assertTrue(lastEvent(person).contains("\"purpose\":\"CREDIT_BUREAU\",\"withdrawnOn\":\"2003-01-15\""));
        post(withdrawal, Map.of("withdrawnOn", "2003-01-16"))
                .statusCode(409)
                .body("currentState", equalTo("WITHDRAWN"));
        post(path, BUREAU).statusCode(201);
        get(path).body("items.purpose", contains("CREDIT_BUREAU", "PHOTO", "CREDIT_BUREAU"));
        get(path + "/" + id).body("withdrawnOn", equalTo("2003-01-15"));
        assertEquals(
                List.of(
                        "consortia.person.registered.v1",
                        "consortia.person.consent-given.v1",
                        "consortia.person.consent-given.v1",
                        "consortia.person.consent-withdrawn.v1",
                        "consortia.person.consent-given.v1"),
                events(person));
    }

    @Test
    void isForTheProgrammeOfficerToRecord() {
        String path = "/v1/people/" + person() + "/consents";
        as("credit-officer").body(BUREAU).post(path).then().statusCode(403);
        as("credit-officer").get(path).then().statusCode(200);
        post(path, Map.of("purpose", "ANYTHING", "version", "1")).statusCode(400);
    }
}
