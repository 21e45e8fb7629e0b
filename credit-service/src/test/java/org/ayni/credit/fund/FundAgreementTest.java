package org.ayni.credit.fund;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.FundWorld.positions;
import static org.ayni.credit.FundWorld.window;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.FundWorld;
import org.ayni.credit.FundWorld.Place;
import org.ayni.credit.Places;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.Problem;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What may be agreed about a fund, and what never (design rules 10, 15). */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class FundAgreementTest {

    @Inject
    FundWorld world;

    @Test
    void refusesToChangeItsModelOrToShareWithoutAShare() {
        Place place = FundWorld.place("1000.00", "[]");
        String coFunded = FundWorld.policy("2003-01-01", "2.00", "[]").replace("GUARANTEE_ONLY", "CO_FUNDED");
        String shared = coFunded.replace("\"source\"", "\"fundSharePercent\": \"50\", \"source\"");
        post(Tokens.of("credit-officer"), "/v1/funds/" + place.fundId() + "/policies", shared)
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:funding-model-fixed"));
        post(
                        Tokens.of("credit-officer"),
                        "/v1/funds",
                        "{\"name\": \"Cofinanciado\", \"currency\": \"USD\", \"policy\": " + coFunded + "}")
                .statusCode(422)
                .body("violations[0].field", equalTo("policy.fundSharePercent"));
    }

    /** Design rule 15: ten times the cash may be lent beside the bank, of the fund's own only what is allotted. */
    @Test
    void lendsNoMoreOfItsOwnMoneyThanIsAllotted() {
        CreditWorld.Place coFunded = Places.coFundedPlace("1000.00");
        Place place = new Place(coFunded.fundId(), coFunded.bankId());
        String backed = FundWorld.policy("2003-01-01", "10.00", "[]")
                .replace("GUARANTEE_ONLY", "CO_FUNDED")
                .replace("\"source\"", "\"fundSharePercent\": \"50\", \"source\"");
        String unbacked = backed.replace("\"fullyBacked\": true", "\"fullyBacked\": false");
        String officer = Tokens.of("credit-officer");
        post(officer, "/v1/funds/" + place.fundId() + "/policies", unbacked)
                .statusCode(422)
                .body("type", equalTo("urn:ayni:problem:own-money-not-backed"))
                .body("violations[0].field", equalTo("fullyBacked"));
        post(officer, "/v1/funds", "{\"name\": \"Propio\", \"currency\": \"USD\", \"policy\": " + unbacked + "}")
                .statusCode(422)
                .body("type", equalTo("urn:ayni:problem:own-money-not-backed"));
        FundWorld.changePolicy(place.fundId(), backed).statusCode(200);
        reserve(place, "1999.98");
        Problem refused = assertThrows(Problem.class, () -> reserve(place, "0.04"));
        assertEquals(FundProblem.FUND_CAPACITY_EXCEEDED, refused.type());
        reserve(place, "0.02");
        assertEquals("2000.00 10000.00 0.00 1000.00 1000.00 0.00", window(place));
        assertEquals(
                List.of("ALLOTMENT 1000.00 2000.00 USD", "POLICY 1000.00 10000.00 USD"), positions(place.fundId()));
    }

    /** Were the refusal broken, the schema would still not let own money go beyond what is allotted. */
    @Test
    void hasNoWindowOfOwnMoneyThatIsNotBacked() {
        UUID fund = Places.coFundedPlace("1000.00").fundId();
        for (String table : List.of("fund_window", "fund_policy")) {
            Exception refused = assertThrows(Exception.class, () -> TestDatabase.current()
                    .execute("update " + table + " set fully_backed = false where fund_id = ?", fund));
            assertTrue(String.valueOf(refused.getCause()).contains("own_money_is_backed"), refused.toString());
        }
    }

    /** The bands of ratings are data of the agreement; those of a new one bind contracts from its day on. */
    @Test
    void keepsItsBandsOfDaysPastDue() {
        Place place = FundWorld.place("1000.00", "[]");
        String agreed = FundWorld.policy("2003-01-01", "2.00", "[]");
        String stricter = agreed.replace("\"source\"", "\"ratingUpToDays\": [0, 15, 30, 60, 90], \"source\"");
        post(
                        Tokens.of("credit-officer"),
                        "/v1/funds/" + place.fundId() + "/policies",
                        stricter.replace("[0, 15,", "[15, 0,"))
                .statusCode(422)
                .body("violations[0].field", equalTo("ratingUpToDays"));
        FundWorld.changePolicy(place.fundId(), stricter).statusCode(200);
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/funds/" + place.fundId())
                .then()
                .statusCode(200)
                .body(
                        "policies.ratingUpToDays",
                        equalTo(List.of(List.of(5, 30, 55, 75, 90), List.of(0, 15, 30, 60, 90))));
    }

    private void reserve(Place place, String amount) {
        QuarkusTransaction.requiringNew().run(() -> world.reserve(place, amount, Ids.next(), null));
    }
}
