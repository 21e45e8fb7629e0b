package org.ayni.training.certificate;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.ayni.testkit.TestDatabase;
import org.ayni.training.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CertificateResourceTest {

    private final Api api = new Api();
    private final List<UUID> people = Api.people(3);
    private JsonNode edition;
    private String path;

    @BeforeEach
    void start() {
        edition = api.running(20);
        path = "/v1/editions/" + edition.path("id").asText();
    }

    /** The first was there for all eight hours, the second for six of them, the third never. */
    private void closed() {
        api.done(
                200,
                path + "/enrolments",
                "{\"personIds\": %s, \"enrolledOn\": \"2002-03-01\"}".formatted(Api.ids(people)));
        for (JsonNode session : edition.path("sessions")) {
            api.done(
                    200,
                    "/v1/sessions/" + session.path("id").asText() + "/attendance",
                    Api.sheet(Api.mark(people.get(0), "PRESENT", "4"), Api.mark(people.get(1), "LATE", "3")));
        }
        api.done(200, path + "/closing", "{\"closedOn\": \"2002-03-06\"}");
    }

    private static String certificate(UUID person) {
        return "{\"personId\": \"%s\", \"basis\": \"ATTENDANCE\", \"issuedOn\": \"2002-03-07\"}".formatted(person);
    }

    @Test
    void issuesOneCertificateAndTellsOfIt() {
        closed();
        JsonNode certificate = api.done(201, path + "/certificates", certificate(people.getFirst()));
        assertEquals(
                "100.00", certificate.path("rule").path("attendancePercent").asText());
        assertEquals(
                "80.00",
                certificate.path("rule").path("minimumAttendancePercent").asText());
        String id = certificate.path("id").asText();
        String fact = Api.events("training.certificate.issued.v1", id).getFirst();
        assertTrue(fact.contains("\"area\":\"PRODUCTION\"") && fact.contains("\"issuedOn\":\"2002-03-07\""), fact);
        assertEquals(certificate, api.get("/v1/certificates/" + id));
        problem(api.post("trainer", path + "/certificates", certificate(people.getFirst())), 409)
                .is("already-certified");
        assertEquals(
                1,
                api.get("/v1/certificates?personId=" + people.getFirst())
                        .path("items")
                        .size());
    }

    @Test
    void refusesBelowTheMinimumWithTheFigures() {
        closed();
        JsonNode refusal = problem(api.post("trainer", path + "/certificates", certificate(people.get(1))), 422)
                .is("attendance-too-low")
                .names("personId")
                .document();
        assertEquals("6.00", refusal.path("hoursPresent").asText());
        assertEquals("8.00", refusal.path("plannedHours").asText());
        assertEquals("75.00", refusal.path("attendancePercent").asText());
        assertEquals("80.00", refusal.path("minimumAttendancePercent").asText());
        JsonNode absent = problem(api.post("trainer", path + "/certificates", certificate(people.get(2))), 422)
                .is("attendance-too-low")
                .document();
        assertEquals("0.00", absent.path("hoursPresent").asText());
    }

    @Test
    void certifiesAllWhoQualifyWithOneEventEachAndNobodyTwice() {
        closed();
        String body = "{\"basis\": \"ATTENDANCE\", \"issuedOn\": \"2002-03-07\"}";
        JsonNode results = api.done(200, path + "/certification", body);
        assertEquals(1, results.path("issued").asInt());
        assertEquals(2, results.path("results").size());
        assertEquals(
                0, api.done(200, path + "/certification", body).path("issued").asInt());
        assertEquals(
                1,
                TestDatabase.current()
                        .count(
                                "select count(*) from outbox where type = ? and payload like ?",
                                "training.certificate.issued.v1",
                                "%" + edition.path("id").asText() + "%"));
    }

    @Test
    void tellsTheResultOfEachPersonThatWasNamed() {
        closed();
        JsonNode results = api.done(
                        200,
                        path + "/certification",
                        "{\"basis\": \"ATTENDANCE\", \"personIds\": %s}".formatted(Api.ids(people)))
                .path("results");
        assertEquals("ISSUED", results.path(0).path("outcome").asText());
        assertEquals("ATTENDANCE_TOO_LOW", results.path(1).path("outcome").asText());
        assertEquals("ATTENDANCE_TOO_LOW", results.path(2).path("outcome").asText());
    }

    @Test
    void revokesWithAReasonAndMayThenIssueAnew() {
        closed();
        String id = api.done(201, path + "/certificates", certificate(people.getFirst()))
                .path("id")
                .asText();
        String revocation = "/v1/certificates/" + id + "/revocation";
        problem(api.post("programme-officer", revocation, "{}"), 422).names("reason");
        problem(api.post("trainer", revocation, "{\"reason\": \"Error\"}"), 403).is("forbidden");
        JsonNode revoked = api.done(200, revocation, "{\"revokedOn\": \"2002-03-08\", \"reason\": \"Error\"}");
        assertEquals("2002-03-08", revoked.path("revokedOn").asText());
        assertEquals(1, Api.events("training.certificate.revoked.v1", id).size());
        problem(api.post("programme-officer", revocation, "{\"reason\": \"Error\"}"), 409)
                .is("state-conflict");
        api.done(201, path + "/certificates", certificate(people.getFirst()));
    }

    @Test
    void refusesWhileTheEditionRuns() {
        problem(api.post("trainer", path + "/certificates", certificate(people.getFirst())), 409)
                .is("state-conflict");
        problem(api.post("trainer", path + "/certification", "{\"basis\": \"ATTENDANCE\"}"), 409)
                .is("state-conflict");
    }
}
