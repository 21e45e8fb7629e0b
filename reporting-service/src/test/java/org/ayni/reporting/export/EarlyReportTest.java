package org.ayni.reporting.export;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.ayni.reporting.LoadedCase;
import org.ayni.reporting.period.PeriodSteps;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The final report of a day on which little was known, or checked. */
@QuarkusTest
class EarlyReportTest {

    @Inject
    LoadedCase loaded;

    @BeforeEach
    void loads() {
        loaded.played();
    }

    @Test
    void beforeAnythingIsKnownNoIndicatorHasAValue() {
        String page = html("asOf=2001-01-31");
        assertTrue(page.contains("<p class=\"statement\">Ningún indicador tiene valor todavía</p>"), page);
    }

    @Test
    void whoCheckedIsSaidAsFarAsItWasKnown() {
        PeriodSteps.approve("2001-H2");
        String now = html("asOf=2001-12-31");
        String then = html("asOf=2001-12-31&knownAt=2001-12-31");
        PeriodSteps.open("2001-H2");
        assertTrue(now.contains("2001-H2: aprobado; presentado: reporter, verificado: verifier, aprobado: director"));
        assertTrue(then.contains("2001-H2: abierto; presentado: sin registro, verificado: sin registro"));
    }

    private static String html(String query) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/exports/results.html?" + query)
                .asString();
    }
}
