package org.ayni.consortia.person;

import static org.ayni.consortia.Api.as;
import static org.ayni.consortia.Api.audited;
import static org.ayni.consortia.Api.fresh;
import static org.ayni.consortia.Api.get;
import static org.ayni.consortia.Api.lastEvent;
import static org.ayni.consortia.Api.officer;
import static org.ayni.consortia.Api.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.consortia.Race;
import org.ayni.kit.security.DocumentDigest;
import org.ayni.testkit.TestDatabase;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonResourceTest {

    @Test
    void answersMaskedAndShowsTheDocumentOnlyToTheProgrammeOfficer() {
        String number = fresh();
        String id = post("/v1/people", person(number, "77" + number.substring(0, 6)))
                .statusCode(201)
                .body(
                        "document.number",
                        equalTo("•".repeat(number.length() - 3) + number.substring(number.length() - 3)))
                .body("document.department", equalTo("LP"))
                .extract()
                .path("id");
        get("/v1/people/" + id).statusCode(200).body("phone", equalTo("•••••" + number.substring(3, 6)));
        for (String role : List.of("auditor", "credit-officer", "trainer", "integration", "admin", "partner-bank")) {
            as(role).get("/v1/people/" + id + "/document").then().statusCode(403);
        }
        assertEquals(List.of("register"), audited("person/" + id));
        get("/v1/people/" + id + "/document").statusCode(200).body("document.number", equalTo(number));
        assertEquals(List.of("register", "read-document"), audited("person/" + id));
    }

    @Test
    void refusesTheSameDocumentHoweverItIsSpelt() {
        String number = fresh();
        String id = post("/v1/people", person(number, null))
                .statusCode(201)
                .extract()
                .path("id");
        post("/v1/people", person(number.substring(0, 3) + "." + number.substring(3) + " ", null))
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:duplicate-document"))
                .body("personId", equalTo(id));
    }

    @Test
    void letsOneOfManyRegisterADocument() throws Exception {
        Map<String, Object> body = person(fresh(), null);
        List<Integer> statuses = Race.of(
                32,
                i -> officer().body(body).post("/v1/people").then().extract().statusCode());
        assertEquals(1, Collections.frequency(statuses, 201), statuses::toString);
        assertEquals(31, Collections.frequency(statuses, 409), statuses::toString);
    }

    @Test
    void keepsNeitherDocumentNorPhoneInClearAnywhere() {
        String number = "SECRET" + fresh();
        String phone = "60606" + fresh().substring(4);
        UUID id = UUID.fromString(officer()
                .header("Idempotency-Key", fresh())
                .body(person(number, phone))
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        TestDatabase database = TestDatabase.current();
        for (String table : List.of("person", "outbox", "audit_entry", "idempotency_key")) {
            assertTrue(database.count("select count(*) from " + table) > 0);
            for (String secret : List.of(number, phone)) {
                assertEquals(
                        0,
                        database.count("select count(*) from " + table + " t where strpos(t::text, ?) > 0", secret),
                        table);
            }
        }
        assertEquals(
                0,
                database.count(
                        "select count(*) from person where id = ? and position(?::bytea in document_sealed) > 0",
                        id,
                        number.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tellsOthersTheSharedDigestAndNoName() {
        String number = fresh();
        String id = post("/v1/people", person(number, null))
                .statusCode(201)
                .extract()
                .path("id");
        String key = ConfigProvider.getConfig().getValue("ayni.document-digest-key", String.class);
        String event = lastEvent(UUID.fromString(id));
        assertTrue(event.contains(DocumentDigest.ofBase64(key).of(number, null, "LP")), event);
        assertTrue(event.contains("\"ageBand\":\"30_44\""), event);
        assertFalse(event.contains("Ejemplo"), event);
    }

    @Test
    void findsByDocumentOrPhoneInTheBody() {
        String number = fresh();
        String phone = fresh().substring(0, 8);
        String id = post("/v1/people", person(number, phone))
                .statusCode(201)
                .extract()
                .path("id");
        post("/v1/people/lookups", Map.of("document", Map.of("number", number + " ", "department", "LP")))
                .statusCode(200)
                .body("items.id", contains(id));
        post("/v1/people/lookups", Map.of("phone", "+591 " + phone)).body("items.id", hasItems(id));
        post("/v1/people/lookups", Map.of("document", Map.of("number", number, "department", "OR")))
                .body("items", empty());
        post("/v1/people/lookups", Map.of()).statusCode(422);
        as("auditor")
                .body(Map.of("phone", phone))
                .post("/v1/people/lookups")
                .then()
                .statusCode(403);
        get("/v1/people?document=" + number).statusCode(400);
    }

    @Test
    void keepsPeopleFromBanks() {
        String id = post("/v1/people", person(fresh(), null))
                .statusCode(201)
                .extract()
                .path("id");
        as("partner-bank").get("/v1/people/" + id).then().statusCode(403);
        as("partner-bank").get("/v1/people").then().statusCode(403);
        as("auditor").get("/v1/people/" + id).then().statusCode(200);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        post("/v1/people", Map.of("givenNames", "Ejemplo", "familyNames", "De Prueba", "sex", "FEMALE", "phone", "no"))
                .statusCode(422)
                .body("violations.field", contains("phone"));
        post(
                        "/v1/people",
                        Map.of(
                                "givenNames", "Ejemplo",
                                "familyNames", "De Prueba",
                                "sex", "FEMALE",
                                "document", Map.of("number", "x")))
                .statusCode(422)
                .body("violations.field", contains("document.number"));
    }

    @Test
    void tellsARetryFromAnotherPersonUnderTheSameKey() {
        String key = fresh();
        String number = fresh();
        String first = registered(key, person(number, null));
        assertEquals(first, registered(key, person(number, null)));
        officer()
                .header("Idempotency-Key", key)
                .body(person(fresh(), null))
                .post("/v1/people")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:ayni:problem:idempotency-key-reused"));
    }

    private static String registered(String key, Map<String, Object> body) {
        return officer()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> person(String number, @Nullable String phone) {
        Map<String, Object> document = Map.of("number", number, "department", "LP");
        Map<String, Object> person = new HashMap<>(Map.of(
                "givenNames", "Ejemplo",
                "familyNames", "De Prueba",
                "document", document,
                "birthDate", "1965-04-12",
                "sex", "FEMALE",
                "languages", List.of("es", "ay"),
                "schooling", "PRIMARY",
                "registeredOn", "2001-11-05"));
        person.put("phone", phone);
        return person;
    }
}
