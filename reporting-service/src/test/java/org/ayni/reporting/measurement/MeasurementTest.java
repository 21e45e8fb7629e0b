package org.ayni.reporting.measurement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Numbers by hand: where no event tells, with evidence, until withdrawn. The dates are years after the case. */
@QuarkusTest
class MeasurementTest {

    private static final String BODY = """
            {"indicator": "R.1.4.b", "value": "%s", "unit": "%s", "method": "visita", "measuredOn": "%s",
             "evidence": {"name": "fichas.pdf", "mediaType": "application/pdf", "sha256": "%s"}}""";
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void standsInWhereNoEventTellsAndNowhereElse() {
        String id = record("12", "ENTERPRISES", "2016-03-01", HASH)
                .statusCode(201)
                .body("evidence.sha256", equalTo(HASH))
                .body("evidence.mediaType", equalTo("application/pdf"))
                .extract()
                .path("id");
        indicator("2016-02-28").body("record.value", nullValue()).body("record.measurementId", nullValue());
        indicator("2016-03-01")
                .body("record.value", is(12))
                .body("record.status", equalTo("MEASURED"))
                .body("record.measurementId", equalTo(id))
                .body("report.value", nullValue());
        withdraw(id).statusCode(200).body("withdrawalReason", equalTo("otro municipio"));
        indicator("2016-03-01").body("record.value", nullValue()).body("record.measurementId", nullValue());
        withdraw(id).statusCode(409).body("type", equalTo("urn:ayni:problem:already-withdrawn"));
    }

    @Test
    void aStatedZeroIsAZero() {
        String id = record("0", "ENTERPRISES", "2017-03-01", HASH)
                .statusCode(201)
                .extract()
                .path("id");
        indicator("2017-03-01").body("record.value", is(0)).body("record.status", equalTo("MEASURED_ZERO"));
        withdraw(id).statusCode(200);
    }

    @Test
    void refusesAnotherUnitThanTheTargets() {
        record("30", "WORKSHOPS", "2018-03-01", HASH)
                .statusCode(422)
                .body("type", equalTo("urn:ayni:problem:unit-mismatch"));
    }

    @Test
    void refusesEvidenceWithoutAHash() {
        record("30", "ENTERPRISES", "2018-03-01", "not-a-hash").statusCode(422);
    }

    @Test
    void refusesAMeasurementOfTomorrow() {
        record("30", "ENTERPRISES", "2027-06-01", HASH).statusCode(422);
    }

    private static ValidatableResponse record(String value, String unit, String on, String hash) {
        return post("/v1/measurements", BODY.formatted(value, unit, on, hash));
    }

    private static ValidatableResponse withdraw(String id) {
        return post("/v1/measurements/" + id + "/withdrawal", "{\"reason\": \"otro municipio\"}");
    }

    private static ValidatableResponse post(String path, String body) {
        return given().auth()
                .oauth2(Tokens.of("programme-officer"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse indicator(String asOf) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/R.1.4.b?asOf=" + asOf)
                .then()
                .statusCode(200);
    }
}
