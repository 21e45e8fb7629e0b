package org.ayni.credit.maturity;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.FundWorld.told;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.credit.FundWorld;
import org.ayni.credit.deposit.DepositDayService;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A deposit that matures within the longest open loan is told, once (design, Fund; rule 5). */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class CoverAlertTest {

    @Inject
    CreditWorld world;

    @Inject
    DepositDayService days;

    @Test
    void tellsOnceOfADepositThatEndsBeforeItsLoanDoes() {
        Place place = CreditWorld.place("1000.00");
        FundWorld.Place window = new FundWorld.Place(place.fundId(), place.bankId());
        LocalDate today = CreditWorld.today();
        UUID loan = world.disbursedLoan(place, "1031.00");
        alerts(place).body("items.size()", equalTo(0));
        LocalDate matures = today.plusDays(100);
        TestDatabase.current()
                .execute(
                        "update deposit set auto_renews = false, matures_on = ? where fund_id = ?",
                        matures,
                        place.fundId());
        alerts(place)
                .body("items.size()", equalTo(1))
                .body("items[0].endsOn", equalTo(matures.toString()))
                .body(
                        "items[0].neededUntil",
                        equalTo(lastDue(loan).plusDays(210).toString()))
                .body("items[0].exposureLacking.amount", equalTo("1031.00"))
                .body("items[0].coverLacking.amount", equalTo("515.50"));
        days.settleDay(place.fundId(), today, today);
        days.settleDay(place.fundId(), today, today);
        assertEquals(1, told(window).stream().filter("cover-ending"::equals).count());
        TestDatabase.current()
                .execute(
                        "update deposit set matures_on = ? where fund_id = ?",
                        lastDue(loan).plusDays(211),
                        place.fundId());
        alerts(place).body("items.size()", equalTo(0));
    }

    @Test
    void showsABankItsOwnWindowOnly() {
        Place place = CreditWorld.place("1000.00");
        world.disbursedLoan(place, "1031.00");
        TestDatabase.current()
                .execute(
                        "update deposit set auto_renews = false, matures_on = ? where fund_id = ?",
                        CreditWorld.today().plusDays(100),
                        place.fundId());
        String path = "/v1/funds/" + place.fundId() + "/cover-alerts";
        given().auth().oauth2(Tokens.bank(place.bankId())).get(path).then().body("items.size()", equalTo(1));
        given().auth().oauth2(Tokens.bank(UUID.randomUUID())).get(path).then().body("items.size()", equalTo(0));
    }

    private static LocalDate lastDue(UUID loan) {
        String dueOn = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loans/" + loan + "/schedule")
                .then()
                .statusCode(200)
                .extract()
                .path("rows[-1].dueOn");
        return LocalDate.parse(dueOn);
    }

    private static ValidatableResponse alerts(Place place) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/funds/" + place.fundId() + "/cover-alerts")
                .then()
                .statusCode(200);
    }
}
