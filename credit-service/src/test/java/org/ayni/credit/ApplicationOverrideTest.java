package org.ayni.credit;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.approve;
import static org.ayni.credit.CreditWorld.endorse;
import static org.ayni.credit.CreditWorld.id;
import static org.ayni.credit.CreditWorld.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.ayni.credit.CreditWorld.Member;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** An officer asks for an override, another person confirms it, the rules decide both times. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class ApplicationOverrideTest extends ApplicationScenes {

    @Test
    void takesTwoPeopleToOverrideARule() {
        Place place = CreditWorld.place("10000.00");
        UUID application = poor(place);
        String path = "/v1/loan-applications/" + application;
        read(path).body("status", equalTo("INELIGIBLE"));
        UUID approval = id(post(OFFICER, path + "/override", override("REPAYMENT_CAPACITY"))
                .statusCode(201)
                .body("kind", equalTo("APPLICATION_OVERRIDE"))
                .body("status", equalTo("OPEN"))
                .body("command.rules", contains("REPAYMENT_CAPACITY")));
        read(path).body("status", equalTo("INELIGIBLE"));
        String confirmation = "/v1/approval-requests/" + approval + "/confirmation";
        post(Tokens.withRoles(List.of("credit-officer", "credit-committee"), "officer"), confirmation, "{}")
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:four-eyes-required"));
        post(Tokens.of("credit-officer", "another"), confirmation, "{}").statusCode(403);
        post(Tokens.of("credit-committee", "one"), confirmation, "{}")
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("result.status", equalTo("ELIGIBLE"))
                .body("resultPath", equalTo(path));
        read(path)
                .body("status", equalTo("ELIGIBLE"))
                .body(
                        "assessment.findings.findAll { it.outcome == 'OVERRIDDEN' }.code",
                        contains("REPAYMENT_CAPACITY"));
        read(path + "/overrides").body("items[0].evidence", equalTo("Contrato"));
        endorse(application);
        approve(place, application).statusCode(200).body("status", equalTo("APPROVED"));
    }

    @Test
    void confirmsARequestOnceUnderRace() throws Exception {
        Place place = CreditWorld.place("10000.00");
        String path = "/v1/loan-applications/" + poor(place);
        UUID approval = id(post(OFFICER, path + "/override", override("REPAYMENT_CAPACITY"))
                .statusCode(201));
        List<Integer> answers = Race.statuses(IntStream.range(0, 8)
                .<Callable<ValidatableResponse>>mapToObj(number -> () -> post(
                        Tokens.of("credit-committee", "member-" + number),
                        "/v1/approval-requests/" + approval + "/confirmation",
                        "{}"))
                .toList());
        assertEquals(1, Collections.frequency(answers, 200), answers.toString());
        assertEquals(7, Collections.frequency(answers, 409), answers.toString());
        assertEquals(
                1,
                TestDatabase.current()
                        .count("select count(*) from application_override where application_id = ?", idOf(path)));
    }

    @Test
    void refusesNonsenseBeforeAnybodyIsAskedToConfirmIt() {
        Place place = CreditWorld.place("10000.00");
        Member member = world.member("11");
        UUID unasked = id(post(OFFICER, "/v1/loan-applications", CreditWorld.application(place, member, "1000.00"))
                .statusCode(201)
                .body("status", equalTo("SUBMITTED")));
        String path = "/v1/loan-applications/" + unasked;
        post(OFFICER, path + "/override", override("CONSENT"))
                .statusCode(409)
                .body("currentState", equalTo("SUBMITTED"));
        post(OFFICER, path + "/assessment", "{}").statusCode(200).body("status", equalTo("INELIGIBLE"));
        post(OFFICER, path + "/override", override("CONSENT"))
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:not-overridable"));
        post(OFFICER, path + "/override", override("BUREAU_FRESH"))
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:override-insufficient"))
                .body("standing.code", hasItem("CONSENT"));
    }

    @Test
    void letsTheRequestLapseAndRunsTheRulesAgain() {
        Place place = CreditWorld.place("10000.00");
        String path = "/v1/loan-applications/" + poor(place);
        UUID lapsed = id(post(OFFICER, path + "/override", override("REPAYMENT_CAPACITY"))
                .statusCode(201));
        UUID overtaken = id(post(OFFICER, path + "/override", override("REPAYMENT_CAPACITY"))
                .statusCode(201));
        TestDatabase.current().execute("""
                update approval_request set asked_on = asked_on - 8, lapses_on = lapses_on - 8 where id = ?""", lapsed);
        String committee = Tokens.of("credit-committee", "one");
        post(committee, "/v1/approval-requests/" + lapsed + "/confirmation", "{}")
                .statusCode(409)
                .body("currentState", equalTo("LAPSED"));
        post(OFFICER, path + "/amendment", income("90000.00")).statusCode(200).body("status", equalTo("ELIGIBLE"));
        post(committee, "/v1/approval-requests/" + overtaken + "/confirmation", "{}")
                .statusCode(409)
                .body("currentState", equalTo("ELIGIBLE"));
        given().auth()
                .oauth2(committee)
                .get("/v1/approval-requests?status=LAPSED&subjectId=" + idOf(path))
                .then()
                .body("items.id", contains(lapsed.toString()));
        post(OFFICER, "/v1/approval-requests/" + overtaken + "/refusal", "{\"reason\": \"Ya no\"}")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }
}
