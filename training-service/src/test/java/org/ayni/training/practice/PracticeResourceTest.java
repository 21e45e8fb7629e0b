package org.ayni.training.practice;

import static org.ayni.testkit.openapi.ProblemAssert.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.ayni.testkit.TestDatabase;
import org.ayni.training.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PracticeResourceTest {

    private static final String MEMBER = "insert into roster_membership values (?, ?, ?, ?::date, ?::date, now())";

    private final Api api = new Api();
    private final UUID person = Api.people(1).getFirst();
    private final UUID enterprise = Api.enterprise();

    private String check(UUID ofPerson, UUID inEnterprise, String more) {
        return """
                {"personId": "%s", "enterpriseId": "%s", "practice": "KEEPS_CASH_BOOK", "area": "BUSINESS_MANAGEMENT",
                 "topic": "ACCOUNTING", "observer": "STAFF-3", "observedOn": "2002-09-10", %s}
                """.formatted(ofPerson, inEnterprise, more);
    }

    private String visit(String more) {
        return """
                {"enterpriseId": "%s", "adviser": "STAFF-3", "peopleMet": ["%s"], "hours": "2", "topic": "FINISHING",
                 "purpose": "VERIFICATION", "visitedOn": "2002-09-10"%s}
                """.formatted(enterprise, person, more);
    }

    private UUID member(String joined, String left) {
        UUID consortium = Api.consortium();
        TestDatabase.current().execute(MEMBER, UUID.randomUUID(), enterprise, consortium, joined, left);
        return consortium;
    }

    @Test
    void observesAPracticeAtAVisitAndTellsOfBothWithTheConsortiumOfThatDay() {
        member("2001-10-01", "2002-09-10");
        UUID then = member("2002-09-10", "2003-01-01");
        member("2003-01-01", "2199-01-01");
        JsonNode visit = api.done(201, "/v1/visits", visit(", \"qualityBefore\": \"40\", \"qualityAfter\": \"55.5\""));
        assertEquals(then.toString(), visit.path("consortiumId").asText());
        JsonNode check = api.done(
                201,
                "/v1/practice-checks",
                check(
                        person,
                        enterprise,
                        "\"outcome\": \"YES\", \"visitId\": \""
                                + visit.path("id").asText() + "\""));
        assertEquals(then.toString(), check.path("consortiumId").asText());
        assertEquals(check, api.get("/v1/practice-checks/" + check.path("id").asText()));
        assertEquals(
                visit,
                api.get("/v1/visits?enterpriseId=" + enterprise).path("items").path(0));
        String seen = Api.events(
                        "training.practice.observed.v1", check.path("id").asText())
                .getFirst();
        assertTrue(seen.contains("\"outcome\":\"YES\"") && seen.contains(then.toString()), seen);
        String visited = Api.events(
                        "training.visit.recorded.v1", visit.path("id").asText())
                .getFirst();
        assertTrue(visited.contains("\"qualityAfter\":\"55.50\"") && visited.contains("\"hours\":\"2.00\""), visited);
    }

    @Test
    void namesWhatItDoesNotKnow() {
        UUID nobody = UUID.randomUUID();
        problem(api.post("verifier", "/v1/practice-checks", check(nobody, enterprise, "\"outcome\": \"YES\"")), 422)
                .is("unknown-person")
                .names("personId");
        problem(api.post("verifier", "/v1/practice-checks", check(person, nobody, "\"outcome\": \"YES\"")), 422)
                .is("unknown-enterprise")
                .names("enterpriseId");
        String unseen = "\"outcome\": \"YES\", \"visitId\": \"" + nobody + "\"";
        problem(api.post("verifier", "/v1/practice-checks", check(person, enterprise, unseen)), 422)
                .is("unknown-visit")
                .names("visitId");
        String elsewhere = api.done(201, "/v1/visits", visit("")).path("id").asText();
        String mixed = "\"outcome\": \"YES\", \"visitId\": \"" + elsewhere + "\"";
        problem(api.post("verifier", "/v1/practice-checks", check(person, Api.enterprise(), mixed)), 422)
                .is("visit-to-another-enterprise");
    }

    @Test
    void refusesNoWithoutAReasonTheFutureAndARoleThatMayNot() {
        String path = "/v1/practice-checks";
        problem(api.post("verifier", path, check(person, enterprise, "\"outcome\": \"NO\"")), 422)
                .is("reason-required")
                .names("reason");
        String future = check(person, enterprise, "\"outcome\": \"YES\"").replace("2002-09-10", "2199-01-01");
        problem(api.post("verifier", path, future), 422).is("invalid-field").names("observedOn");
        problem(api.post("auditor", path, check(person, enterprise, "\"outcome\": \"YES\"")), 403)
                .is("forbidden");
        problem(api.post("auditor", "/v1/visits", visit("")), 403).is("forbidden");
        problem(api.post("verifier", "/v1/visits", visit(", \"qualityAfter\": \"100.5\"")), 422)
                .names("qualityAfter");
    }
}
