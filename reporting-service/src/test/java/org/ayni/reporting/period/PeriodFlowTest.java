package org.ayni.reporting.period;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.contracts.training.TrainingEvent.CertificateIssued;
import org.ayni.reporting.Bo481Case;
import org.ayni.reporting.LoadedCase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Periods of the case: who may do what, and what a late event does and does not change. */
@QuarkusTest
class PeriodFlowTest {

    private static final String PERIOD = "2001-H2";
    private static final String NEXT = "2002-H1";
    private static final LocalDate LATE_FOR = LocalDate.parse("2001-11-15");

    @Inject
    LoadedCase loaded;

    private Bo481Case played;

    @BeforeEach
    void opens() {
        played = loaded.played();
        PeriodSteps.open(NEXT);
        PeriodSteps.open(PERIOD);
    }

    @Test
    void aLateEventChangesNoApprovedPeriodAndIsACorrectionInTheNextOpenOne() {
        PeriodSteps.approve(PERIOD);
        Object stated = PeriodSteps.read(PERIOD).extract().path("figures");
        PeriodSteps.read(NEXT).body("corrections", hasSize(0));
        late();
        assertEquals(stated, PeriodSteps.read(PERIOD).extract().path("figures"));
        PeriodSteps.read(NEXT)
                .body("corrections.indicator", hasItem("R.1.3.a"))
                .body("corrections.find { it.indicator == 'R.1.3.a' }.ofPeriod", equalTo(PERIOD))
                .body("corrections.find { it.indicator == 'R.1.3.a' }.statedValue", nullValue())
                .body("corrections.find { it.indicator == 'R.1.3.a' }.statedStatus", equalTo("NO_RECORD"))
                .body("corrections.find { it.indicator == 'R.1.3.a' }.value", is(1));
        PeriodSteps.read("2002-H2").body("corrections", hasSize(0));
        approvesTheNextPeriodWithItsCorrection(stated);
    }

    /** Listed once: the period after the one that lists it has nothing to correct any more. */
    private void approvesTheNextPeriodWithItsCorrection(Object stated) {
        PeriodSteps.approve(NEXT);
        PeriodSteps.read(NEXT).body("corrections.indicator", hasItem("R.1.3.a"));
        PeriodSteps.read("2002-H2").body("corrections", hasSize(0));
        assertEquals(stated, PeriodSteps.read(PERIOD).extract().path("figures"));
    }

    private void late() {
        CertificateIssued certificate = played.told.events().stream()
                .map(each -> each.fact())
                .filter(CertificateIssued.class::isInstance)
                .map(CertificateIssued.class::cast)
                .filter(each -> each.area().equals("PRODUCTION") && each.kind().equals("COURSE"))
                .findFirst()
                .orElseThrow();
        loaded.take(List.of(played.told.tell(
                LATE_FOR.plusMonths(30),
                new CertificateIssued(
                        UUID.randomUUID(),
                        certificate.personId(),
                        certificate.editionId(),
                        certificate.courseId(),
                        "COURSE",
                        "PRODUCTION",
                        certificate.consortiumId(),
                        "ATTENDANCE",
                        LATE_FOR))));
    }

    @Test
    void anIndicatorOfAPeriodShowsWhatThePeriodStates() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/R.1.3.b?period=2004-H1&by=group")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2004-03-27"))
                .body("stated.state", equalTo("OPEN"))
                .body("stated.figures.find { it.basis == 'RECORD' }.value", is(714))
                .body("breakdown.outcome", equalTo("ADDS_UP"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/R.1.3.b?period=2004-H1&asOf=2004-03-27")
                .then()
                .statusCode(400);
    }

    @Test
    void theReporterNeitherVerifiesNorApproves() {
        PeriodSteps.send("programme-officer", "reporter", PERIOD + "/submission", "")
                .statusCode(200);
        PeriodSteps.verify("reporter", PERIOD)
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:four-eyes-required"));
        PeriodSteps.verify("verifier", PERIOD).statusCode(200);
        PeriodSteps.send("admin", "reporter", PERIOD + "/approval", "").statusCode(409);
        PeriodSteps.read(PERIOD)
                .body("period.state", equalTo("VERIFIED"))
                .body(
                        "steps[-1].evidence[0].sha256",
                        equalTo("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))
                .body("steps[-1].evidence[0].mediaType", equalTo("application/pdf"))
                .body("steps[-1].text", equalTo("visto"))
                .body("steps[-1].visitedOn", equalTo("2004-04-01"));
    }

    @Test
    void anEarlierPeriodIsApprovedFirst() {
        PeriodSteps.send("programme-officer", "reporter", NEXT + "/submission", "")
                .statusCode(200);
        PeriodSteps.verify("verifier", NEXT).statusCode(200);
        PeriodSteps.send("admin", "director", NEXT + "/approval", "")
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:earlier-period-not-approved"));
    }

    @Test
    void aVerificationNeedsEvidenceWithAHash() {
        PeriodSteps.send("programme-officer", "reporter", PERIOD + "/submission", "")
                .statusCode(200);
        PeriodSteps.send(
                        "verifier",
                        "verifier",
                        PERIOD + "/verification",
                        "{\"finding\": \"x\", \"visitedOn\": \"2004-04-01\", \"evidence\": []}")
                .statusCode(422);
    }

    @Test
    void reopeningLeavesATraceAndWhatWasStated() {
        PeriodSteps.approve(PERIOD);
        int round = PeriodSteps.read(PERIOD).extract().path("period.round");
        PeriodSteps.open(PERIOD);
        JsonPath period = PeriodSteps.read(PERIOD).extract().jsonPath();
        assertEquals("OPEN", period.getString("period.state"));
        List<Map<String, Object>> steps = period.getList("steps");
        assertEquals("REOPEN", steps.getLast().get("action"));
        assertEquals("otra vez", steps.getLast().get("text"));
        assertEquals(
                28,
                org.ayni.testkit.TestDatabase.current()
                        .count(
                                "select count(*) from period_statement where period_code = '2001-H2' and round = ?",
                                round));
    }

    @Test
    void everyStepIsInTheAudit() {
        PeriodSteps.approve(PERIOD);
        List<String> actions = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/audit?subject=period/" + PERIOD + "&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.entry.action");
        assertEquals(List.of("submit", "verify", "approve"), actions.subList(actions.size() - 3, actions.size()));
    }

    @Test
    void theLastPeriodEndsWithTheProjectAndSaysWhatTheTableSays() {
        PeriodSteps.read("2004-H1")
                .body("period.endsOn", equalTo("2004-03-27"))
                .body("figures.findAll { it.indicator == 'R.1.1.a' }.value", contains(0, 0))
                .body("figures.findAll { it.indicator == 'R.1.4.b' }.value", contains(nullValue(), nullValue()));
    }
}
