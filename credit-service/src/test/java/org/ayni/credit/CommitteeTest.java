package org.ayni.credit;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.endorse;
import static org.ayni.credit.CreditWorld.id;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.CreditWorld.today;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.CreditWorld.Member;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Who votes on what, how many votes it takes, and what voids them. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class CommitteeTest extends ApplicationScenes {

    @Test
    void voidsTheVotesOfAnAmendedApplicationAndFixesTheBankOnceEndorsed() {
        Place place = CreditWorld.place("10000.00");
        UUID application = eligible(place, "1000.00");
        String path = "/v1/loan-applications/" + application;
        UUID otherBank = CreditWorld.place("10000.00").bankId();
        String otherBanks = Tokens.bank(otherBank);
        given().auth().oauth2(Tokens.bank(place.bankId())).get(path).then().statusCode(404);
        endorse(application);
        given().auth().oauth2(Tokens.bank(place.bankId())).get(path).then().statusCode(200);
        given().auth().oauth2(otherBanks).get(path).then().statusCode(404);
        post(OFFICER, path + "/amendment", "{\"bankId\": \"" + otherBank + "\"}")
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:bank-is-fixed"));
        post(OFFICER, path + "/amendment", "{\"purpose\": \"Telar\"}")
                .statusCode(200)
                .body("status", equalTo("ELIGIBLE"))
                .body("purpose", equalTo("Telar"));
        given().auth().oauth2(Tokens.bank(place.bankId())).get(path).then().statusCode(404);
        endorse(application);
        read(path).body("status", equalTo("ENDORSED"));
    }

    @Test
    void countsTwoVotesAtOnceOnceEach() throws Exception {
        Place place = CreditWorld.place("10000.00");
        UUID application = eligible(place, "1000.00");
        String path = "/v1/loan-applications/" + application + "/votes";
        String yes = "{\"favourable\": true, \"reason\": \"Cumple\"}";
        List<Integer> answers = Race.statuses(List.of(
                () -> post(Tokens.of("credit-committee", "one"), path, yes),
                () -> post(Tokens.of("credit-committee", "two"), path, yes),
                () -> post(Tokens.of("credit-committee", "one"), path, yes)));
        assertEquals(1, Collections.frequency(answers, 200), "one vote is enough here; the others come too late");
        read("/v1/loan-applications/" + application).body("status", equalTo("ENDORSED"));
        assertEquals(
                1,
                TestDatabase.current()
                        .count("select count(*) from application_vote where application_id = ?", application));
    }

    @Test
    void letsOnlyTheCommitteeVoteAndNobodyOnTheirOwn() {
        Place place = CreditWorld.place("10000.00");
        Member member = consenting("11");
        UUID application = world.apply(place, member, "1000.00");
        seat(place, "chair", null);
        seat(place, "cousin", member.consortiumId());
        seat(place, "clerk", null);
        String path = "/v1/loan-applications/" + application + "/votes";
        String no = "{\"favourable\": false, \"reason\": \"Riesgo\"}";
        post(Tokens.of("credit-committee", "stranger"), path, no).statusCode(403);
        post(Tokens.of("credit-committee", "cousin"), path, no)
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:own-consortium"));
        post(Tokens.of("credit-committee", "chair"), path, no).statusCode(200).body("status", equalTo("ELIGIBLE"));
        post(Tokens.of("credit-committee", "chair"), path, no)
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:already-voted"));
        post(Tokens.of("credit-committee", "clerk"), path, no)
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("ending.by", equalTo("COMMITTEE"));
    }

    @Test
    void takesMoreVotesForALargerAmount() {
        Place place = CreditWorld.place("10000.00");
        UUID approval = id(post(OFFICER, "/v1/lending-policies", """
                        {"productId": "%s", "effectiveOn": "%s", "terms": {"applicationDays": 90,
                        "ineligibleDays": 30, "bureauFreshDays": 30, "maximumDaysPastDue": 30,
                        "collateralPercent": "100", "voteRanges": [
                        {"upTo": {"amount": "500.00", "currency": "USD"}, "votesRequired": 1},
                        {"upTo": {"amount": "5000.00", "currency": "USD"}, "votesRequired": 2}],
                        "borrowingLegalForms": ["SRL"], "source": "test"}}""".formatted(place.productId(), today()))
                .statusCode(201));
        post(Tokens.of("credit-committee", "one"), "/v1/approval-requests/" + approval + "/confirmation", "{}")
                .statusCode(200);
        UUID small = eligible(place, "500.00");
        endorse(small);
        read("/v1/loan-applications/" + small).body("status", equalTo("ENDORSED"));
        UUID large = eligible(place, "500.01");
        endorse(large);
        read("/v1/loan-applications/" + large)
                .body("status", equalTo("ELIGIBLE"))
                .body("assessment.policyVersion", equalTo("2026-11/" + today() + "/" + place.productId()));
        post(
                        Tokens.of("credit-committee", "member-2"),
                        "/v1/loan-applications/" + large + "/votes",
                        "{\"favourable\": true, \"reason\": \"Cumple\"}")
                .body("status", equalTo("ENDORSED"));
    }

    @Test
    void declinesWhatWasReferredToPeople() {
        Place place = CreditWorld.place("10000.00");
        Member member = consenting("11");
        post(OFFICER, "/v1/bureau-checks", CreditBureau.question(member)).statusCode(201);
        UUID application = id(
                post(OFFICER, "/v1/loan-applications", withoutIncome(CreditWorld.application(place, member, "1000.00")))
                        .statusCode(201)
                        .body("status", equalTo("REFERRED")));
        post(
                        OFFICER,
                        "/v1/loan-applications/" + application + "/declination",
                        "{\"code\": \"UNCLEAR_PURPOSE\", \"reason\": \"No se explica\"}")
                .statusCode(200)
                .body("status", equalTo("INELIGIBLE"))
                .body("ending.code", equalTo("UNCLEAR_PURPOSE"));
    }
}
