package org.ayni.credit;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.approve;
import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.CreditWorld.endorse;
import static org.ayni.credit.CreditWorld.id;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.CreditWorld.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.ayni.credit.CreditWorld.Member;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.TestKafka;
import org.ayni.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the rules' answer to the bank's decision: overrides, amendments, votes, the end by clock. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class ApplicationDecisionTest {

    private static final String OFFICER = Tokens.of("credit-officer", "officer");

    @Inject
    CreditWorld world;

    @Inject
    ApplicationDoor door;

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
    void expiresWithItsReservationAndIsInNobodysWay() {
        Place place = CreditWorld.place("10000.00");
        Member member = consenting("11");
        UUID application = world.apply(place, member, "1000.00");
        endorse(application);
        UUID loan = UUID.fromString(
                approve(place, application).statusCode(200).extract().path("loanId"));
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
        assertEquals(0, door.expire(today()), "a second close finds nothing");
        TestKafka.pollUntil("credit.application.v1", records -> records.stream()
                .anyMatch(each -> each.key().equals(application.toString())
                        && "credit.application.expired.v1".equals(TestKafka.header(each, "ce_type"))));
        UUID next = id(post(OFFICER, "/v1/loan-applications", CreditWorld.application(place, member, "1000.00"))
                .statusCode(201));
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

    @Test
    void recordsCollateralAndGuarantors() {
        Place place = CreditWorld.place("10000.00");
        UUID application = eligible(place, "1000.00");
        String path = "/v1/loan-applications/" + application;
        UUID guarantor = consenting("11").personId();
        String guarantee = """
                {"personId": "%s", "relation": "Hermana", "amount": {"amount": "1000.00", "currency": "USD"},
                "signedOn": "%s", "evidence": "Contrato"}""".formatted(guarantor, today());
        post(OFFICER, path + "/guarantors", guarantee).statusCode(201);
        post(OFFICER, path + "/guarantors", guarantee).statusCode(409);
        post(OFFICER, path + "/collateral", """
                        {"kind": "MACHINERY", "description": "Telar", "value": {"amount": "0.00", "currency": "USD"},
                        "valuedOn": "%s", "evidence": "Avalúo"}""".formatted(today())).statusCode(422);
        read(path + "/guarantors").body("items.personId", contains(guarantor.toString()));
        endorse(application);
        approve(place, application).statusCode(200);
        post(OFFICER, path + "/guarantors", guarantee).statusCode(409).body("currentState", equalTo("APPROVED"));
    }

    @Test
    void lendsToAConsortiumWithALegalFormWhoseOfficersAreClear() {
        Place place = CreditWorld.place("10000.00");
        Member officer = consenting("11");
        UUID cooperative = world.consortium("COOPERATIVE");
        UUID informal = world.consortium("INFORMAL_ASSOCIATION");
        post(OFFICER, "/v1/loan-applications", consortiumLoan(place, cooperative, officer))
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"));
        post(OFFICER, "/v1/bureau-checks", CreditBureau.question(officer)).statusCode(201);
        UUID second = world.consortium("COOPERATIVE");
        UUID application = id(post(OFFICER, "/v1/loan-applications", consortiumLoan(place, second, officer))
                .statusCode(201)
                .body("status", equalTo("ELIGIBLE"))
                .body("borrower.borrowerType", equalTo("CONSORTIUM"))
                .body("signingOfficers", contains(officer.personId().toString())));
        post(OFFICER, "/v1/loan-applications", consortiumLoan(place, informal, officer))
                .statusCode(201)
                .body("status", equalTo("INELIGIBLE"))
                .body("assessment.findings.findAll { it.outcome == 'NOT_PASSED' }.code", contains("LEGAL_FORM"));
        endorse(application);
        approve(place, application).statusCode(200).body("status", equalTo("APPROVED"));
        assertEquals("1000.00", balances(place.fundId()).get("9020"));
        post(
                        OFFICER,
                        "/v1/loan-applications",
                        consortiumLoan(place, second, officer)
                                .replace(
                                        "\"consortiumId\"",
                                        "\"personId\": \"" + officer.personId() + "\", \"consortiumId\""))
                .statusCode(422);
    }

    @Test
    void checksAWholeConsortiumWithoutAnApplication() {
        Place place = CreditWorld.place("10000.00");
        Member clear = consenting("11");
        Member unasked = world.colleague(clear, "12");
        post(OFFICER, "/v1/bureau-checks", CreditBureau.question(clear)).statusCode(201);
        String path = post(OFFICER, "/v1/eligibility-checks", """
                        {"consortiumId": "%s", "productId": "%s", "amount": {"amount": "1000.00", "currency": "USD"},
                        "instalments": 12, "income": {"monthly": {"amount": "900.00", "currency": "USD"},
                        "assessedOn": "%s", "source": "Encuesta"}}""".formatted(
                                clear.consortiumId(), place.productId(), today()))
                .statusCode(201)
                .body("checked", equalTo(2))
                .body("remaining", equalTo(0))
                .body("complete", equalTo(true))
                .body(
                        "results.personId",
                        hasItems(clear.personId().toString(), unasked.personId().toString()))
                .body(
                        "results.find { it.personId == '" + clear.personId() + "' }.assessment.outcome",
                        equalTo("ELIGIBLE"))
                .body(
                        "results.find { it.personId == '" + unasked.personId()
                                + "' }.assessment.findings.findAll { it.outcome == 'NOT_PASSED' }.code",
                        contains("CONSENT"))
                .extract()
                .header("Location");
        read(path.substring(path.indexOf("/v1"))).body("results.size()", equalTo(2));
    }

    private UUID eligible(Place place, String amount) {
        return world.apply(place, consenting("11"), amount);
    }

    private Member consenting(String ending) {
        Member member = world.member(ending);
        world.consent(member);
        return member;
    }

    /** An application whose income is too small. */
    private UUID poor(Place place) {
        Member member = consenting("11");
        post(OFFICER, "/v1/bureau-checks", CreditBureau.question(member)).statusCode(201);
        return id(post(
                        OFFICER,
                        "/v1/loan-applications",
                        CreditWorld.application(place, member, "1000.00").replace("90000.00", "10.00"))
                .statusCode(201));
    }

    private static void seat(Place place, String subject, @Nullable UUID consortium) {
        post(Tokens.of("admin"), "/v1/committee-members", """
                        {"fundId": "%s", "subject": "%s", %s "joinedOn": "2003-01-02"}""".formatted(
                        place.fundId(), subject, consortium == null ? "" : "\"consortiumId\": \"" + consortium + "\","))
                .statusCode(201);
    }

    private static String consortiumLoan(Place place, UUID consortium, Member officer) {
        return """
                {"fundId": "%s", "bankId": "%s", "productId": "%s", "consortiumId": "%s", "signingOfficers": ["%s"],
                "amount": {"amount": "1000.00", "currency": "USD"}, "instalments": 12, "annualRatePercent": "11.5",
                "purpose": "Taller", "submittedOn": "%s",
                "income": {"monthly": {"amount": "9000.00", "currency": "USD"}, "assessedOn": "2003-03-20",
                "source": "Evaluación del banco"}}""".formatted(
                        place.fundId(), place.bankId(), place.productId(), consortium, officer.personId(), today());
    }

    private static String override(String rule) {
        return "{\"rules\": [\"" + rule + "\"], \"reason\": \"Pedido firme\", \"evidence\": \"Contrato\"}";
    }

    private static String withoutIncome(String application) {
        return application.substring(0, application.lastIndexOf(",\n\"income\"")) + "}";
    }

    private static String income(String monthly) {
        return "{\"income\": {\"monthly\": {\"amount\": \"" + monthly
                + "\", \"currency\": \"USD\"}, \"assessedOn\": \"2003-03-20\", \"source\": \"Banco\"}}";
    }

    private static String terms(String amount) {
        return "{\"approvedOn\": \"" + today() + "\", \"amount\": {\"amount\": \"" + amount
                + "\", \"currency\": \"USD\"}}";
    }

    private static ValidatableResponse read(String path) {
        return given().auth().oauth2(Tokens.of("auditor")).get(path).then().statusCode(200);
    }

    private static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
