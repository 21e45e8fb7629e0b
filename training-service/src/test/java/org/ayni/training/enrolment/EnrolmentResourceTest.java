package org.ayni.training.enrolment;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.openapi.Wire;
import org.ayni.training.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrolmentResourceTest {

    private final Api api = new Api();

    private static String body(List<UUID> people) {
        return "{\"personIds\": %s, \"enrolledOn\": \"2002-03-01\"}".formatted(Api.ids(people));
    }

    @Test
    void enrolsUpToTheCapacityAndTellsTheResultPerPerson() {
        String path = "/v1/editions/" + api.running(2).path("id").asText() + "/enrolments";
        List<UUID> people = Api.people(3);
        JsonNode results = api.done(200, path, body(people)).path("results");
        assertEquals("ENROLLED", results.path(1).path("outcome").asText());
        assertEquals("WAITING", results.path(2).path("outcome").asText());
        assertEquals(people.get(2).toString(), results.path(2).path("personId").asText());
        JsonNode again = api.done(200, path, body(people)).path("results");
        assertEquals("ALREADY_ENROLLED", again.path(0).path("outcome").asText());
        assertEquals("ALREADY_WAITING", again.path(2).path("outcome").asText());
        assertEquals(3, api.get(path).path("items").size());
        assertEquals(1, api.get(path + "?status=WAITING").path("items").size());
    }

    @Test
    void movesUpWhoWaitsWhenAPlaceIsGivenBack() {
        String path = "/v1/editions/" + api.running(1).path("id").asText() + "/enrolments";
        List<UUID> people = Api.people(2);
        JsonNode results = api.done(200, path, body(people)).path("results");
        String placed = path + "/" + results.path(0).path("enrolmentId").asText();
        api.done(200, placed + "/withdrawal", "{\"withdrawnOn\": \"2002-03-05\", \"reason\": \"Viaje\"}");
        JsonNode moved =
                api.get(path + "/" + results.path(1).path("enrolmentId").asText());
        assertEquals("ENROLLED", moved.path("status").asText());
        assertEquals("2002-03-05", moved.path("enrolledOn").asText());
        assertEquals("WITHDRAWN", api.get(placed).path("status").asText());
    }

    @Test
    void namesEachUnknownPersonAndEnrolsNobodyOfThatRequest() {
        String path = "/v1/editions/" + api.running(5).path("id").asText() + "/enrolments";
        List<UUID> people = new ArrayList<>(Api.people(1));
        people.add(UUID.randomUUID());
        problem(api.post("trainer", path, body(people)), 422)
                .is("unknown-person")
                .names("personIds[1]");
        assertEquals(0, api.get(path).path("items").size());
        problem(api.post("auditor", path, body(people)), 403).is("forbidden");
        problem(api.post("trainer", path, "{\"personIds\": []}"), 422).names("personIds");
    }

    @Test
    void refusesBeforeTheOpeningWithWhatIsAllowed() {
        String path = "/v1/editions/" + api.edition(5).path("id").asText() + "/enrolments";
        problem(api.post("trainer", path, body(Api.people(1))), 409).is("state-conflict");
    }

    @Test
    void givesTheLastPlaceToOneOnlyHoweverManyAskAtOnce() throws Exception {
        String edition = api.running(3).path("id").asText();
        List<UUID> people = Api.people(12);
        try (ExecutorService together = Executors.newFixedThreadPool(6)) {
            List<Future<Wire.Reply>> replies = people.stream()
                    .map(person -> together.submit(() ->
                            api.post("trainer", "/v1/editions/" + edition + "/enrolments", body(List.of(person)))))
                    .toList();
            for (Future<Wire.Reply> reply : replies) {
                assertEquals(200, status(reply));
            }
        }
        String count = "select count(*) from enrolment where edition_id = ? and status = ?";
        assertEquals(3, TestDatabase.current().count(count, UUID.fromString(edition), "ENROLLED"));
        assertEquals(9, TestDatabase.current().count(count, UUID.fromString(edition), "WAITING"));
    }

    private static int status(Future<Wire.Reply> reply) throws InterruptedException, ExecutionException {
        return reply.get().status();
    }
}
