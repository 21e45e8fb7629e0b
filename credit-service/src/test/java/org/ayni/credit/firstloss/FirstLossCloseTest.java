package org.ayni.credit.firstloss;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.CreditWorld.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.UUID;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.Calendar;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.credit.Places;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A close sets no more aside for first losses than their pool (design rules 8, 62). */
@QuarkusTest
@TestProfile(Calendar.class)
@QuarkusTestResource(BureauProcess.class)
class FirstLossCloseTest {

    @TestHTTPResource(value = "/business-date", management = true)
    URL businessDate;

    @Inject
    CreditWorld world;

    @Test
    void setsNothingAsideOnceAClaimHasTakenThePool() {
        CreditWorld.moveTo(businessDate, "2004-09-10");
        Place place = Places.placeWith("\"coverMode\": \"FIRST_LOSS\"", "10000.00", "100.00");
        UUID claimed = world.lateLoan(place, "1031.00");
        world.lateLoan(place, "1031.00");
        CreditWorld.close("2004-09-10");
        assertEquals("-1031.00", balances(place.fundId()).get("2120"));
        CreditWorld.moveTo(businessDate, "2004-09-11");
        accept(place, claimed);
        assertEquals("-515.50", balances(place.fundId()).get("2120"));
        CreditWorld.close("2004-09-11");
        assertEquals("0.00", balances(place.fundId()).get("2120"));
        restated(place, "0.00");
    }

    private static void accept(Place place, UUID loan) {
        String claim = post(Tokens.bank(place.bankId()), "/v1/guarantee-claims", """
                        {"loanId": "%s", "evidence": [{"kind": "NOTICE", "reference": "Carta", "sha256": "%s"},
                        {"kind": "STATEMENT", "reference": "Extracto", "sha256": "%s"}]}""".formatted(
                                loan, "0".repeat(64), "1".repeat(64)))
                .statusCode(201)
                .body("claimed.amount", equalTo("1031.00"))
                .extract()
                .path("id");
        String request = post(
                        Tokens.of("credit-officer", "officer-1"),
                        "/v1/guarantee-claims/" + claim + "/acceptance",
                        "{\"reason\": \"Conforme\"}")
                .statusCode(201)
                .extract()
                .path("id");
        post(Tokens.of("credit-officer", "officer-2"), "/v1/approval-requests/" + request + "/confirmation", "{}")
                .statusCode(200);
    }

    private static void restated(Place place, String provision) {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/portfolio?asOf=2004-09-11&view=RESTATED&fundId=" + place.fundId())
                .then()
                .statusCode(200)
                .body("restated.provision.amount", equalTo(provision));
    }
}
