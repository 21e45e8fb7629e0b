package org.ayni.consortia;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;

/** The API as a programme officer uses it, and what its tests need before they can begin. */
public final class Api {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 1_000_000_000L * 1_000L);

    private Api() {}

    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
    }

    public static RequestSpecification officer() {
        return as("programme-officer");
    }

    public static ValidatableResponse post(String path, Object body) {
        return officer().body(body).post(path).then();
    }

    public static ValidatableResponse get(String path) {
        return officer().get(path).then();
    }

    /** Creates and answers the id. */
    public static UUID create(String path, Object body) {
        return UUID.fromString(post(path, body).statusCode(201).extract().path("id"));
    }

    public static UUID consortium() {
        return create(
                "/v1/consortia",
                Map.of(
                        "name",
                        "Consorcio",
                        "sector",
                        "textiles",
                        "municipality",
                        "El Alto",
                        "registeredOn",
                        "2001-10-01"));
    }

    public static UUID enterprise() {
        return create("/v1/enterprises", Map.of("name", "Taller", "sector", "textiles", "municipality", "El Alto"));
    }

    public static UUID person() {
        return create("/v1/people", Map.of("givenNames", "Ejemplo", "familyNames", "De Prueba", "sex", "FEMALE"));
    }

    /** A document number, phone number or external id that no other test uses. */
    public static String fresh() {
        return Long.toString(NUMBERS.incrementAndGet());
    }

    /** The types of the aggregate's events in the outbox, in their order. */
    public static List<String> events(UUID aggregate) {
        return TestDatabase.current()
                .rows("select type from outbox where aggregateid = ? order by sequence", aggregate)
                .stream()
                .map(row -> String.valueOf(row.get("type")))
                .toList();
    }

    /** The payload of the aggregate's last event. */
    public static String lastEvent(UUID aggregate) {
        return String.valueOf(TestDatabase.current()
                .rows("select payload from outbox where aggregateid = ? order by sequence desc limit 1", aggregate)
                .getFirst()
                .get("payload"));
    }

    /** The actions in the subject's audit trail, in their order. */
    public static List<String> audited(String subject) {
        return TestDatabase.current()
                .rows(
                        "select content::jsonb ->> 'action' as action from audit_entry where subject = ?"
                                + " order by sequence",
                        subject)
                .stream()
                .map(row -> String.valueOf(row.get("action")))
                .toList();
    }
}
