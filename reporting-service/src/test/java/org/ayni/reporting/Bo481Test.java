package org.ayni.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ayni.contracts.training.TrainingEvent.CertificateIssued;
import org.ayni.contracts.training.TrainingEvent.CertificateRevoked;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The case goes in as single events; every figure of the report comes out counted, as of 2004-03-27. */
@QuarkusTest
class Bo481Test {

    @Inject
    LoadedCase loaded;

    private Bo481Case played;

    @BeforeEach
    void load() {
        played = loaded.played();
    }

    @Test
    void countsTheFourteenRows() {
        JsonPath results = read("/v1/results").extract().jsonPath();
        List<String> expected = List.of(
                "R.1.1.a 173 | 0 MEASURED_ZERO 0.00 | 0 MEASURED_ZERO 0.00 | true null",
                "R.1.1.b 200 | 215 MEASURED 107.50 | 215 MEASURED 107.50 | true null",
                "R.1.1.c 504 | null NO_RECORD null | null NO_RECORD null | false NO_BASELINE",
                "R.1.2.a 252 | 236 MEASURED 93.65 | 236 MEASURED 93.65 | true null",
                "R.1.2.b 252 | 311 PARTIAL 123.41 | 311 PARTIAL 123.41 | true TOPICS_NOT_OBSERVED",
                "R.1.3.a 1260 | 1016 MEASURED 80.63 | 702 MEASURED 55.71 | false ATTENDANCES_NOT_PERSONS",
                "R.1.3.b 1260 | 714 MEASURED 56.67 | 714 MEASURED 56.67 | true null",
                "R.1.4.a 1260 | null OTHER_UNIT null | null NO_RECORD null | false UNIT_OF_TARGET_NOT_REPORTED",
                "R.1.4.b 252 | null NO_RECORD null | null NO_RECORD null | false NEVER_RECORDED",
                "R.2.1.a 1260 | null NO_RECORD null | null NO_RECORD null | false NO_BASELINE",
                "R.2.2.a 18 | null OTHER_UNIT null | 0 MEASURED_ZERO 0.00 | false UNIT_OF_TARGET_NOT_REPORTED",
                "R.3.1.a 18 | null OTHER_UNIT null | null NO_RECORD null | false UNIT_OF_TARGET_NOT_REPORTED",
                "R.3.1.b 18 | 7 MEASURED 38.89 | 7 MEASURED 38.89 | true null",
                "R.3.2.a 252 | null NO_RECORD null | null NO_RECORD null | false NO_BASELINE");
        List<Map<String, Object>> rows = results.getList("rows");
        assertEquals(
                String.join("\n", expected),
                String.join("\n", rows.stream().map(Bo481Test::line).toList()));
    }

    private static String line(Map<String, Object> row) {
        return row.get("code") + " " + row.get("target") + " | " + basis(row, "report") + " | " + basis(row, "record")
                + " | " + row.get("agrees") + " " + row.get("note");
    }

    @SuppressWarnings("unchecked")
    private static String basis(Map<String, Object> row, String name) {
        Map<String, Object> basis = (Map<String, Object>) Objects.requireNonNull(row.get(name));
        boolean without = basis.get("percentOfTarget") == null;
        assertEquals(without ? "NO_ACTUAL" : null, basis.get("percentReason"));
        return basis.get("value") + " " + basis.get("status") + " " + basis.get("percentOfTarget");
    }

    @Test
    void showsOfHowManyItKnows() {
        JsonPath results = read("/v1/results").extract().jsonPath();
        assertEquals(List.of(236, 236), coverage(results, "R.1.1.a"));
        assertEquals(List.of(0, 236), coverage(results, "R.1.1.c"));
        assertEquals(List.of(236, 236), coverage(results, "R.1.2.a"));
        assertEquals(List.of(0, 236), coverage(results, "R.1.4.a"));
        assertEquals(List.of(0, 236), coverage(results, "R.1.4.b"));
        assertEquals(List.of(0, 18), coverage(results, "R.3.1.a"));
        assertEquals(List.of(18, 18), coverage(results, "R.2.2.a"));
        assertEquals("NO_BASELINE", results.getString("rows.find { it.code == 'R.3.2.a' }.record.reason"));
        assertEquals("PARTICIPATIONS", results.getString("rows.find { it.code == 'R.1.3.a' }.report.basis"));
        assertTrue(results.getBoolean("rows.find { it.code == 'R.1.3.a' }.record.synthetic"));
    }

    private static List<Integer> coverage(JsonPath results, String code) {
        String path = "rows.find { it.code == '" + code + "' }.record.coverage.";
        return List.of(results.getInt(path + "known"), results.getInt(path + "expected"));
    }

    @Test
    void boardHasNoAverage() {
        read("/v1/results")
                .body("board.met", is(2))
                .body("board.below", is(5))
                .body("board.grey", is(7))
                .body("board.withValue", is(7))
                .body("board.of", is(14))
                .body("board.text", equalTo("7 de 14"))
                .body("board.size()", is(6));
    }

    @Test
    void countsEveryOtherFigureOfTheReport() {
        JsonPath summary = read("/v1/summary").extract().jsonPath();
        Map<String, Integer> counts = Map.ofEntries(
                Map.entry("consortia", 18),
                Map.entry("consortiaFirstGroup", 9),
                Map.entry("consortiaSecondGroup", 9),
                Map.entry("enterprises", 236),
                Map.entry("people", 724),
                Map.entry("courses", 114),
                Map.entry("managementCourses", 36),
                Map.entry("productionCourses", 78),
                Map.entry("hoursPerCourse", 60),
                Map.entry("managementParticipations", 861),
                Map.entry("productionParticipations", 1016),
                Map.entry("assistanceWorkshops", 30),
                Map.entry("shopsVisited", 236),
                Map.entry("statutes", 12),
                Map.entry("alliances", 33),
                Map.entry("forums", 21),
                Map.entry("diagnoses", 18),
                Map.entry("plans", 18),
                Map.entry("applicationsRefusedByBureau", 9),
                Map.entry("consortiaFormed", 18),
                Map.entry("consortiaWithALoan", 0),
                Map.entry("consortiaWithABorrower", 18));
        counts.forEach((code, count) ->
                assertEquals(count, summary.get("figures.find { it.code == '" + code + "' }.value"), code));
        read("/v1/portfolio/summary")
                .body("loans", is(31))
                .body("disbursed.amount", equalTo("31961.00"))
                .body("mean.amount", equalTo("1031.00"))
                .body("outstanding.amount", equalTo("26220.00"))
                .body("deposit.amount", equalTo("130000.00"))
                .body("capacity.amount", equalTo("260000.00"))
                .body("utilisationOfDeposits", equalTo("20.17"))
                .body("utilisationOfCapacity", equalTo("10.08"));
    }

    /** Of the 31 loans 29 are open; none was ever late. */
    @Test
    void saysWhatIsAtRiskByTheCloseOfTheLastDay() {
        read("/v1/portfolio/summary")
                .body("arrears.day", equalTo(Bo481Case.END.toString()))
                .body("arrears.loans", is(29))
                .body("arrears.outstanding.amount", equalTo("26220.00"))
                .body("arrears.atRisk.overDays", contains(1, 30, 90))
                .body("arrears.atRisk.amount.amount", contains("0.00", "0.00", "0.00"))
                .body("arrears.atRisk.percent", contains("0.00", "0.00", "0.00"))
                .body("arrears.ageing.outstanding.amount.first()", equalTo("26220.00"));
    }

    @Test
    void findsTheTwoViolationsThatTheReportHides() {
        read("/v1/consistency")
                .body("violations.code", contains("PARTICIPATIONS_EXCEED_PEOPLE", "PROMISED_CREDIT_EXCEEDS_CAPACITY"))
                .body("violations[0].breaches", contains("managementParticipations", "productionParticipations"))
                .body("violations[0].left.value", contains(861, 1016))
                .body("violations[0].right.value", is(724))
                .body("violations[1].left[0].amount.amount", equalTo("450000.00"))
                .body("violations[1].right.amount.amount", equalTo("260000.00"))
                .body("rules.findAll { it.outcome == 'NOT_CHECKED' }", hasSize(0))
                .body("rules.find { it.code == 'COURSES_ADD_UP' }.outcome", equalTo("HOLDS"));
    }

    @Test
    void countsNothingBeforeTheProjectBegan() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/results?asOf=2001-09-26")
                .then()
                .statusCode(200)
                .body("rows.report.status.unique()", contains("NOT_YET_DUE"))
                .body("rows.record.value.unique()", contains(nullValue()))
                .body("board.grey", is(14));
    }

    @Test
    void countsAsOfADateAndAsKnownThen() {
        // The first management course ends on 2002-05-21, for a consortium with 14 owners; the next a day later.
        assertEquals(14, trained("asOf=2002-05-21"));
        assertEquals(28, trained("asOf=2002-05-22"));
        assertEquals(14, trained("asOf=2004-03-27&knownAt=2002-05-21"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/R.1.2.a?asOf=2004-03-27&knownAt=2002-05-20")
                .then()
                .body("record.value", nullValue())
                .body("record.status", equalTo("NO_RECORD"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/portfolio/summary?asOf=2004-03-27&knownAt=2003-02-09")
                .then()
                .body("loans", is(2))
                .body("disbursed.amount", equalTo("1150.00"));
    }

    @Test
    void knowsNothingBeforeTheInstantOfTheFirstRecord() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/summary?asOf=2004-03-27&knownAt=2026-10-31T00:00:00Z")
                .then()
                .body(
                        "figures.findAll { it.code in ['people', 'disbursed', 'fullTimeJobsImproved'] }.status",
                        contains("NO_RECORD", "NO_RECORD", "NO_RECORD"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/portfolio/summary?asOf=2004-03-27&knownAt=2026-11-30T00:00:00Z")
                .then()
                .body("outstanding.amount", equalTo("26220.00"));
    }

    private int trained(String query) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/R.1.2.a?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("record.value");
    }

    @Test
    void aRevokedCertificateCountsUntilItsRevocationOnly() {
        CertificateIssued certificate = played.leftOut.stream()
                .map(ReceivedEvent::fact)
                .filter(CertificateIssued.class::isInstance)
                .map(CertificateIssued.class::cast)
                .findFirst()
                .orElseThrow();
        var on = Bo481Case.END.plusDays(1);
        loaded.take(List.of(played.told.tell(
                on, new CertificateRevoked(certificate.certificateId(), certificate.personId(), on, "not attended"))));
        assertEquals(236, trained("asOf=2004-03-27"));
        assertEquals(235, trained("asOf=2004-03-28"));
        assertEquals(236, trained("asOf=2004-03-28&knownAt=2004-03-27"));
    }

    @Test
    void listsTheDonorsIndicatorsWithTheirResults() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/mdb?asOf=2004-03-27")
                .then()
                .statusCode(200)
                .body("items", hasSize(13))
                .body("items.find { it.code == '2.1' }.results", containsInAnyOrder("R.1.1", "R.3.2"))
                .body("items.find { it.code == '11.4' }.figures.value", contains(33));
    }

    private ValidatableResponse read(String path) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get(path + "?asOf=2004-03-27")
                .then()
                .statusCode(200);
    }
}
