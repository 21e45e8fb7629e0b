package org.ayni.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.ayni.testkit.openapi.Wire;

/** Requests that are right, as staff would send them; each test is a client of its own. */
public final class Api {

    private final String client = "client-" + UUID.randomUUID();

    /** A token of this client. */
    public String token(String role) {
        return Tokens.of(role, role, client);
    }

    /** Sends a command as this role. */
    public Wire.Reply post(String role, String path, String body) {
        return Wire.to("POST", path).token(token(role)).json(body).send();
    }

    /** Sends a command as this role with an idempotency key. */
    public Wire.Reply post(String role, String path, String key, String body) {
        return Wire.to("POST", path)
                .token(token(role))
                .header("Idempotency-Key", key)
                .json(body)
                .send();
    }

    public JsonNode get(String path) {
        return answered(200, Wire.to("GET", path).token(token("auditor")).send());
    }

    /** Sends a command of staff that must succeed. */
    public JsonNode done(int status, String path, String body) {
        return answered(status, post("programme-officer", path, body));
    }

    public static JsonNode answered(int status, Wire.Reply reply) {
        assertEquals(status, reply.status(), reply::toString);
        return reply.json();
    }

    /** People whom the copy knows. */
    public static List<UUID> people(int count) {
        return Stream.generate(() -> known("insert into roster_person values (?, '2001-10-01', now())"))
                .limit(count)
                .toList();
    }

    public static UUID enterprise() {
        return known("insert into roster_enterprise values (?, '2001-10-01', now())");
    }

    public static UUID consortium() {
        return known("insert into roster_consortium values (?, 'K''ANA INTI', '2001-10-01', now())");
    }

    private static UUID known(String insert) {
        UUID id = UUID.randomUUID();
        TestDatabase.current().execute(insert, id);
        return id;
    }

    public String trainer() {
        return done(201, "/v1/trainers", "{\"name\": \"Capacitador\", \"profile\": \"PRACTITIONER\"}")
                .path("id")
                .asText();
    }

    public String course() {
        return done(201, "/v1/courses", """
                        {"kind": "COURSE", "area": "PRODUCTION", "topics": ["WOOD"], "practices": ["FINISHES"],
                         "hours": "60", "level": "BASIC", "name": {"es": "Madera", "en": "Wood"}}
                        """).path("id").asText();
    }

    /** A planned edition of eight hours in two sessions, 80 percent, for a consortium. */
    public JsonNode edition(int capacity) {
        return done(201, "/v1/editions", """
                {"courseId": "%s", "consortiumId": "%s", "trainerIds": ["%s"], "place": "El Alto",
                 "language": "SPANISH", "plannedHours": "8", "capacity": %d, "minimumAttendancePercent": "80",
                 "sessions": [{"heldOn": "2002-03-04", "plannedHours": "4"},
                              {"heldOn": "2002-03-06", "plannedHours": "4"}]}
                """.formatted(course(), consortium(), trainer(), capacity));
    }

    /** The same edition, open and started. */
    public JsonNode running(int capacity) {
        JsonNode edition = edition(capacity);
        String path = "/v1/editions/" + edition.path("id").asText();
        done(200, path + "/opening", "{\"openedOn\": \"2002-03-01\"}");
        return done(200, path + "/start", "{\"startedOn\": \"2002-03-04\"}");
    }

    public static String ids(List<UUID> ids) {
        return "[" + String.join(",", ids.stream().map(id -> "\"" + id + "\"").toList()) + "]";
    }

    /** One mark of an attendance sheet. */
    public static String mark(UUID person, String status, String hours) {
        return "{\"personId\": \"%s\", \"status\": \"%s\", \"hours\": \"%s\"}".formatted(person, status, hours);
    }

    /** A sheet of marks. */
    public static String sheet(String... marks) {
        return "{\"marks\": [" + String.join(",", marks) + "], \"source\": \"SIGNED_SHEET\", \"evidence\": \"Foto 1\"}";
    }

    /** The payloads of the events of an aggregate, in their order. */
    public static List<String> events(String type, String aggregate) {
        return TestDatabase.current()
                .rows(
                        "select payload from outbox where type = ? and aggregateid = ? order by sequence",
                        type,
                        UUID.fromString(aggregate))
                .stream()
                .map(row -> String.valueOf(row.get("payload")))
                .toList();
    }
}
