package org.ayni.credit;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.approve;
import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.CreditWorld.endorse;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.CreditWorld.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.CreditWorld.Member;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.TestKafka;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The bank decides, the applicant changes their mind, or time runs out. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class ApplicationDecisionTest extends ApplicationScenes {

    @Inject
    ApplicationDoor door;

    @Test
    void lowersAnApprovedAmountAndVoidsTheRest() {
        Place place = CreditWorld.place("10000.00");
        UUID application = eligible(place, "1000.00");
        endorse(application);
        approve(place, application).statusCode(200);
        String bank = Tokens.bank(place.bankId());
        String path = "/v1/loan-applications/" + application;
        post(bank, path + "/approval", terms("600.00"))
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approved.amount.amount", equalTo("600.00"));
        assertEquals("600.00", balances(place.fundId()).get("9020"));
        assertEquals("300.00", balances(place.fundId()).get("9120"));
        assertEquals(1, TestDatabase.current().count("""
                        select count(*) from fund_window where fund_id = ? and exposure_reserved = 600
                          and cover_reserved = 300""", place.fundId()));
        assertEquals(1, TestDatabase.current().count("""
                        select count(*) from outbox where aggregateid = ? and type = 'credit.application.reduced.v1'
                          and payload like '%600.00%'""", application));
        post(bank, path + "/approval", terms("700.00"))
                .statusCode(422)
                .body("type", equalTo("urn:ayni:problem:bank-change-not-allowed"));
        post(OFFICER, path + "/withdrawal", "{\"reason\": \"Ya no\"}").statusCode(200);
        assertEquals("0.00", balances(place.fundId()).get("9020"));
    }

    @Test
    void saysWhenTheFundHasNoRoomAndStaysEndorsed() {
        Place place = CreditWorld.place("500.00");
        UUID first = eligible(place, "1000.00");
        UUID second = eligible(place, "1000.00");
        endorse(first);
        endorse(second);
        approve(place, first).statusCode(200);
        approve(place, second).statusCode(409).body("type", equalTo("urn:ayni:problem:fund-capacity-exceeded"));
        read("/v1/loan-applications/" + second).body("status", equalTo("ENDORSED"));
        post(OFFICER, "/v1/loan-applications/" + second + "/assessment", "{}")
                .body("status", equalTo("INELIGIBLE"))
                .body("assessment.findings.findAll { it.outcome == 'NOT_PASSED' }.code", contains("FUND_CAPACITY"));
    }

    @Test
    void tellsTheDocumentToTheChosenBankFromTheEndorsementOnAndLeavesATrace() {
        Place place = CreditWorld.place("10000.00");
        Member member = consenting("11");
        UUID application = world.apply(place, member, "1000.00");
        String path = "/v1/loan-applications/" + application + "/documents";
        String bank = Tokens.bank(place.bankId());
        given().auth().oauth2(bank).get(path).then().statusCode(404);
        endorse(application);
        given().auth()
                .oauth2(bank)
                .get(path)
                .then()
                .statusCode(200)
                .body("items[0].document.number", equalTo(member.documentNumber()));
        given().auth().oauth2(Tokens.bank(UUID.randomUUID())).get(path).then().statusCode(404);
        given().auth().oauth2(OFFICER).get(path).then().statusCode(403);
        read("/v1/audit?subject=loan-application/" + application).body("items.entry.action", hasItem("disclose"));
    }

    @Test
    void refusesAStaleReportAtApproval() {
        Place place = CreditWorld.place("10000.00");
        Member member = consenting("11");
        UUID application = world.apply(place, member, "1000.00");
        endorse(application);
        TestDatabase.current().execute("""
                update bureau_check set retrieved_on = retrieved_on - 31, expires_on = expires_on - 31
                where person_id = ?""", member.personId());
        approve(place, application).statusCode(409).body("type", equalTo("urn:ayni:problem:bureau-check-stale"));
        read("/v1/loan-applications/" + application).body("status", equalTo("ENDORSED"));
    }

    @Test
    void takesOneOfAnApprovalAndAWithdrawalAtOnce() throws Exception {
        Place place = CreditWorld.place("10000.00");
        UUID application = eligible(place, "1000.00");
        endorse(application);
        String path = "/v1/loan-applications/" + application;
        List<Integer> answers = Race.statuses(List.of(
                () -> approve(place, application),
                () -> post(OFFICER, path + "/withdrawal", "{\"reason\": \"Ya no\"}")));
        assertEquals(200, answers.get(1), "a withdrawal is possible before and after the approval");
        read(path).body("status", equalTo("WITHDRAWN"));
        assertEquals("0.00", balances(place.fundId()).getOrDefault("9020", "0.00"));
        assertEquals(0, TestDatabase.current().count("""
                        select count(*) from loan where application_id = ? and status <> 'CANCELLED'""", application));
    }

    @Test
    void freesTheRestOfALoanThatWasPaidOutInPartWhenItsTimeIsOver() {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.approvedLoan(place, "1000.00");
        post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + "/disbursement", CreditWorld.disbursement("400.00"))
                .statusCode(201);
        door.expireRests(today().plusDays(33));
        assertEquals("600.00", balances(place.fundId()).get("9020"), "it may be told until the last day");
        assertTrue(door.expireRests(today().plusDays(34)) > 0);
        assertEquals("0.00", balances(place.fundId()).get("9020"));
        assertEquals("400.00", balances(place.fundId()).get("9030"));
        assertEquals(0, door.expireRests(today().plusDays(34)), "a second close finds nothing");
        given().auth().oauth2(OFFICER).get("/v1/loans/" + loan).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void expiresWithItsReservation() {
        Place place = CreditWorld.place("10000.00");
        Member member = consenting("11");
        UUID application = world.apply(place, member, "1000.00");
        endorse(application);
        String loan = approve(place, application).statusCode(200).extract().path("loanId");
        TestDatabase.current()
                .execute(
                        "update loan_application set lapses_on = ? where id = ?",
                        java.sql.Date.valueOf(today().minusDays(1)),
                        application);
        String path = "/v1/loan-applications/" + application;
        read(path).body("status", equalTo("EXPIRED"));
        post(OFFICER, path + "/withdrawal", "{\"reason\": \"Ya no\"}")
                .statusCode(409)
                .body("currentState", equalTo("EXPIRED"))
                .body("allowedActions", empty());
        assertEquals("1000.00", balances(place.fundId()).get("9020"), "room is understated until the close");
        door.expire(today());
        assertEquals("0.00", balances(place.fundId()).get("9020"));
        given().auth().oauth2(OFFICER).get("/v1/loans/" + loan).then().body("status", equalTo("CANCELLED"));
        assertEquals(
                1,
                TestDatabase.current()
                        .count(
                                "select count(*) from reservation where loan_id = ?::uuid and status = 'EXPIRED'",
                                loan));
        assertEquals(0, door.expire(today()), "a second close finds nothing");
        TestKafka.pollUntil("credit.application.v1", records -> records.stream()
                .anyMatch(each -> each.key().equals(application.toString())
                        && "credit.application.expired.v1".equals(TestKafka.header(each, "ce_type"))));
    }

    @Test
    void isInNobodysWayOnceItsTimeIsOver() {
        Place place = CreditWorld.place("10000.00");
        Member member = consenting("11");
        UUID next = world.apply(place, member, "1000.00");
        TestDatabase.current()
                .execute(
                        "update loan_application set lapses_on = ? where id = ?",
                        java.sql.Date.valueOf(today().minusDays(1)),
                        next);
        post(OFFICER, "/v1/loan-applications", CreditWorld.application(place, member, "1000.00"))
                .statusCode(201);
        read("/v1/loan-applications/" + next).body("ending.by", equalTo("CLOCK"));
    }

    @Test
    void countsRefusalsByReasonConsortiumAndMonth() {
        Place place = CreditWorld.place("10000.00");
        Member listed = consenting("77");
        world.apply(place, listed, "1000.00");
        UUID rejected = eligible(place, "1000.00");
        endorse(rejected);
        post(
                        Tokens.bank(place.bankId()),
                        "/v1/loan-applications/" + rejected + "/rejection",
                        "{\"code\": \"OVER_INDEBTED\", \"reason\": \"Otras deudas\"}")
                .statusCode(200);
        read("/v1/refusals?by=reason&fundId=" + place.fundId())
                .body("applications", equalTo(2))
                .body("items.key", contains("BUREAU_CLEAR", "OVER_INDEBTED"));
        read("/v1/refusals?by=consortium&fundId=" + place.fundId())
                .body("items.key", hasItem(listed.consortiumId().toString()));
        read("/v1/refusals?by=month&fundId=" + place.fundId())
                .body("items.key", contains(today().toString().substring(0, 7)))
                .body("items[0].applications", equalTo(2));
    }
}
