package org.ayni.reporting.periodtarget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.ayni.reporting.LoadedCase;
import org.ayni.reporting.indicator.Reason;
import org.ayni.reporting.indicator.Status;
import org.ayni.reporting.indicator.Value;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Targets of periods beside what the case reached in them. */
@QuarkusTest
class PeriodTargetTest {

    private static final Value NOTHING = new Value(null, Status.NO_RECORD, null, Reason.NEVER_RECORDED);

    @Inject
    LoadedCase loaded;

    @BeforeEach
    void load() {
        loaded.played();
    }

    @Test
    void growthIsKnownOnlyWhereBothEndsAre() {
        Value ten = new Value(BigDecimal.TEN, Status.MEASURED, null, null);
        Value zero = new Value(BigDecimal.ZERO, Status.MEASURED_ZERO, null, null);
        Value early = new Value(null, Status.NOT_YET_DUE, null, Reason.NOT_BEGUN);
        assertEquals(BigDecimal.TEN, Kind.CUMULATIVE.reached(ten, NOTHING));
        assertEquals(BigDecimal.ZERO, Kind.INCREMENTAL.reached(ten, ten));
        assertEquals(BigDecimal.TEN, Kind.INCREMENTAL.reached(ten, zero));
        assertEquals(BigDecimal.TEN, Kind.INCREMENTAL.reached(ten, early));
        assertNull(Kind.INCREMENTAL.reached(ten, NOTHING));
        assertNull(Kind.INCREMENTAL.reached(NOTHING, ten));
    }

    @Test
    void aTargetStandsBesideWhatWasReachedByThenAndInThePeriodAlone() {
        int then = value("2002-12-31");
        int before = value("2002-06-30");
        set("{'period': '2002-H2', 'indicator': 'R.1.2.a', 'kind': 'CUMULATIVE', 'value': '200'}")
                .statusCode(201);
        set("{'period': '2002-H2', 'indicator': 'R.1.2.a', 'kind': 'CUMULATIVE', 'value': '126'}")
                .statusCode(201);
        set("{'period': '2002-H2', 'indicator': 'R.1.2.a', 'kind': 'INCREMENTAL', 'value': '100'}")
                .statusCode(201);
        set("{'period': '2002-H2', 'indicator': 'R.1.1.c', 'kind': 'CUMULATIVE', 'value': '10'}")
                .statusCode(201);
        targets()
                .body(item("R.1.2.a", "CUMULATIVE") + ".target.number", is(126))
                .body(item("R.1.2.a", "CUMULATIVE") + ".reached", is(then))
                .body(item("R.1.2.a", "CUMULATIVE") + ".percentOfTarget", equalTo(percent(then, 126)))
                .body(item("R.1.2.a", "INCREMENTAL") + ".reached", is(then - before))
                .body(item("R.1.2.a", "INCREMENTAL") + ".percentOfTarget", equalTo(percent(then - before, 100)))
                .body(item("R.1.1.c", "CUMULATIVE") + ".reached", nullValue())
                .body(item("R.1.1.c", "CUMULATIVE") + ".percentReason", equalTo("NO_ACTUAL"));
    }

    @Test
    void aTargetOfOnePartStandsBesideThatPart() {
        String consortium = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/R.1.2.a?asOf=2002-12-31&by=consortium")
                .then()
                .statusCode(200)
                .extract()
                .path("breakdown.parts.find { it.key != null && it.value != null }.key");
        int reached = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/R.1.2.a?asOf=2002-12-31&by=consortium")
                .then()
                .extract()
                .path("breakdown.parts.find { it.key == '" + consortium + "' }.value");
        set("{'period': '2002-H2', 'indicator': 'R.1.2.a', 'kind': 'CUMULATIVE', 'value': '14', 'by': 'CONSORTIUM', "
                        + "'part': '" + consortium + "'}")
                .statusCode(201);
        targets().body("items.find { it.target.part == '" + consortium + "' }.reached", is(reached));
    }

    @Test
    void aPartWithoutItsDimensionIsRefused() {
        set("{'period': '2002-H2', 'indicator': 'R.1.2.a', 'kind': 'CUMULATIVE', 'value': '14', 'part': 'x'}")
                .statusCode(422)
                .body("violations[0].field", equalTo("part"));
        set("{'period': '2002-H2', 'indicator': 'R.9.9.z', 'kind': 'CUMULATIVE', 'value': '14'}")
                .statusCode(404);
    }

    private static String item(String indicator, String kind) {
        return "items.find { it.target.indicator == '" + indicator + "' && it.target.kind == '" + kind
                + "' && it.target.part == null }";
    }

    private static String percent(int reached, int target) {
        return new BigDecimal(reached)
                .movePointRight(2)
                .divide(new BigDecimal(target), 2, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static int value(String asOf) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/R.1.2.a?asOf=" + asOf)
                .then()
                .extract()
                .path("record.value");
    }

    private static ValidatableResponse targets() {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/targets?period=2002-H2")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse set(String body) {
        return given().auth()
                .oauth2(Tokens.of("programme-officer", "planner", "targets"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/v1/targets")
                .then();
    }
}
