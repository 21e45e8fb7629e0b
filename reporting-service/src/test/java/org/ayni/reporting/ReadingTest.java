package org.ayni.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.ayni.kit.security.Roles;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every reading has in common: who may, what is refused, in which language. */
@QuarkusTest
class ReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/results",
                "/v1/indicators",
                "/v1/indicators/R.3.1.b",
                "/v1/mdb",
                "/v1/summary",
                "/v1/consistency",
                "/v1/outliers",
                "/v1/portfolio/summary",
                "/v1/results-framework",
                "/v1/projections"
            })
    void isForEveryRoleAndNobodyElse(String path) {
        for (String role : Roles.ALL) {
            given().auth()
                    .oauth2(Tokens.of(role, role, "reading-" + role))
                    .get(path)
                    .then()
                    .statusCode(200);
        }
        given().get(path).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.withRoles(List.of("visitor"), "visitor"))
                .get(path)
                .then()
                .statusCode(403);
        get(path + "?colour=red").statusCode(400).body("type", equalTo("urn:ayni:problem:invalid-parameter"));
    }

    @Test
    void refusesUnreadableDatesByName() {
        get("/v1/results?asOf=2003-02-30").statusCode(400).body("violations[0].field", equalTo("asOf"));
        get("/v1/results?knownAt=soon").statusCode(400).body("violations[0].field", equalTo("knownAt"));
    }

    @Test
    void anUnknownIndicatorIsNotFound() {
        get("/v1/indicators/R.9.9.z").statusCode(404).body("type", equalTo("urn:ayni:problem:not-found"));
    }

    @Test
    void speaksSpanishUnlessEnglishIsAskedFor() {
        get("/v1/indicators/R.1.1.a").body("title", equalTo("173 puestos creados en los consorcios"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .header("Accept-Language", "en")
                .get("/v1/indicators/R.1.1.a")
                .then()
                .body("title", equalTo("Jobs created in the consortia"));
    }

    @Test
    void showsTheWholeFramework() {
        get("/v1/results-framework")
                .body("purposes", hasSize(3))
                .body("purposes.results.flatten()", hasSize(8))
                .body("purposes.results.flatten().indicators.flatten()", hasSize(14))
                .body("purposes.results.flatten().indicators.flatten().target.sum()", is(6979))
                .body("purposes[0].results[0].mdb", hasSize(3))
                .body("mdb", hasSize(13))
                .body("commitments[0].total", equalTo("450000.00"))
                .body("source", containsString("BO-481"));
    }

    @Test
    void theFrameworkIsInItsTablesOnce() {
        var database = TestDatabase.current();
        assertEquals(1, database.count("select count(*) from framework_version where code = 'BO-481'"));
        assertEquals(14, database.count("select count(*) from framework_entry where section = 'INDICATOR'"));
        assertEquals(13, database.count("select count(*) from framework_link"));
    }

    @Test
    void tellsHowFarItHasCome() {
        get("/v1/projections").statusCode(200).body("deadLetters", greaterThanOrEqualTo(0));
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.of("auditor")).get(path).then();
    }
}
