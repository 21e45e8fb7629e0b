package org.ayni.training.attendance;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttendanceResourceTest {

    private final Api api = new Api();
    private JsonNode edition;
    private String editionPath;
    private String first;
    private String second;

    @BeforeEach
    void start() {
        edition = api.running(20);
        editionPath = "/v1/editions/" + edition.path("id").asText();
        first = edition.path("sessions").path(0).path("id").asText();
        second = edition.path("sessions").path(1).path("id").asText();
    }

    private static String attendance(String session) {
        return "/v1/sessions/" + session + "/attendance";
    }

    private void enrol(List<UUID> people, String day) {
        api.done(
                200,
                editionPath + "/enrolments",
                "{\"personIds\": %s, \"enrolledOn\": \"%s\"}".formatted(Api.ids(people), day));
    }

    private JsonNode participation(UUID person) {
        for (JsonNode each : api.get(editionPath + "/participations?limit=200").path("items")) {
            if (each.path("personId").asText().equals(person.toString())) {
                return each;
            }
        }
        throw new AssertionError("no participation of " + person);
    }

    @Test
    void recordsASheetFlagsWalkInsAndTellsOfEachMark() {
        List<UUID> people = Api.people(3);
        enrol(people.subList(0, 2), "2002-03-01");
        JsonNode sheet = Api.answered(
                200,
                api.post(
                        "trainer",
                        attendance(first),
                        Api.sheet(
                                Api.mark(people.get(0), "PRESENT", "4"),
                                Api.mark(people.get(1), "ABSENT", "0"),
                                Api.mark(people.get(2), "LATE", "2.5"))));
        assertEquals("false", sheet.path("marks").path(0).path("walkIn").asText());
        assertEquals("true", sheet.path("marks").path(2).path("walkIn").asText());
        String fact = Api.events("training.attendance.recorded.v1", first).getFirst();
        assertTrue(fact.contains("\"heldOn\":\"2002-03-04\"") && fact.contains("\"hours\":\"2.50\""), fact);
        assertTrue(fact.contains(edition.path("consortiumId").asText()), fact);
        assertEquals(3, api.get("/v1/sessions/" + first).path("marks").size());
        assertEquals(2, api.get(editionPath + "/participations").path("items").size());
    }

    @Test
    void correctsAMarkWithAReasonOnlyAndKeepsTheFirst() {
        UUID person = Api.people(1).getFirst();
        api.done(200, attendance(first), Api.sheet(Api.mark(person, "PRESENT", "4")));
        problem(api.post("trainer", attendance(first), Api.sheet(Api.mark(person, "LATE", "2"))), 409)
                .is("already-marked")
                .names("marks[0].personId");
        String correction =
                "{\"personId\": \"%s\", \"status\": \"LATE\", \"hours\": \"2\", \"correctionReason\": \"Tarde\"}"
                        .formatted(person);
        api.done(200, attendance(first), Api.sheet(correction));
        assertEquals("2.00", participation(person).path("hoursPresent").asText());
        assertEquals(
                2, TestDatabase.current().count("select count(*) from attendance_mark where person_id = ?", person));
        assertEquals(2, Api.events("training.attendance.recorded.v1", first).size());
    }

    @Test
    void takesNothingOfASheetWithOneWrongMark() {
        List<UUID> people = Api.people(2);
        String sheet = Api.sheet(Api.mark(people.get(0), "PRESENT", "4"), Api.mark(people.get(1), "PRESENT", "4.25"));
        problem(api.post("trainer", attendance(first), sheet), 422)
                .is("hours-exceed-session")
                .names("marks[1].hours");
        assertEquals(
                0,
                TestDatabase.current()
                        .count("select count(*) from attendance_mark where person_id = ?", people.getFirst()));
    }

    @Test
    void countsFromTheEnrolmentOnAndWalkInsOverAllPlannedHours() {
        List<UUID> people = Api.people(3);
        enrol(people.subList(0, 1), "2002-03-01");
        enrol(people.subList(1, 2), "2002-03-05");
        api.done(200, attendance(first), Api.sheet(Api.mark(people.get(0), "LATE", "3")));
        api.done(
                200,
                attendance(second),
                Api.sheet(Api.mark(people.get(1), "PRESENT", "4"), Api.mark(people.get(2), "PRESENT", "4")));
        JsonNode early = participation(people.get(0));
        assertEquals("37.50", early.path("attendancePercent").asText());
        assertEquals("87.50", early.path("bestStillPossiblePercent").asText());
        JsonNode late = participation(people.get(1));
        assertEquals("4.00", late.path("plannedHours").asText());
        assertEquals("100.00", late.path("attendancePercent").asText());
        assertEquals("true", late.path("reachesMinimum").asText());
        JsonNode walkIn = participation(people.get(2));
        assertEquals("8.00", walkIn.path("plannedHours").asText());
        assertEquals("50.00", walkIn.path("attendancePercent").asText());
        assertEquals("false", walkIn.path("reachesMinimum").asText());
    }

    @Test
    void refusesAnUnknownPersonAndTakesTheSameKeyOnceTheCopyKnowsTheOne() {
        UUID late = UUID.randomUUID();
        String sheet = Api.sheet(Api.mark(Api.people(1).getFirst(), "PRESENT", "4"), Api.mark(late, "PRESENT", "4"));
        String key = UUID.randomUUID().toString();
        problem(api.post("trainer", attendance(first), key, sheet), 422)
                .is("unknown-person")
                .names("marks[1].personId");
        TestDatabase.current().execute("insert into roster_person values (?, '2001-10-01', now())", late);
        Wire.Reply reply = api.post("trainer", attendance(first), key, sheet);
        assertEquals(200, reply.status(), reply::toString);
    }

    @Test
    void saysNotFoundForbiddenAndNotHeldYet() {
        String sheet = Api.sheet(Api.mark(Api.people(1).getFirst(), "PRESENT", "4"));
        problem(api.post("trainer", attendance(UUID.randomUUID().toString()), sheet), 404)
                .is("not-found");
        problem(api.post("verifier", attendance(first), sheet), 403).is("forbidden");
        JsonNode open = api.done(201, "/v1/editions", """
                {"courseId": "%s", "trainerIds": ["%s"], "place": "El Alto", "language": "QUECHUA", "plannedHours": "8",
                 "capacity": 20, "minimumAttendancePercent": "80",
                 "sessions": [{"heldOn": "2199-01-01", "plannedHours": "4"}]}
                """.formatted(api.course(), api.trainer()));
        String path = "/v1/editions/" + open.path("id").asText();
        api.done(200, path + "/opening", "{}");
        api.done(200, path + "/start", "{}");
        String future = open.path("sessions").path(0).path("id").asText();
        problem(api.post("trainer", attendance(future), sheet), 409).is("session-not-held");
    }
}
