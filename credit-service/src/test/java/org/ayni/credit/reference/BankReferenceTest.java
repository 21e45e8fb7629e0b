package org.ayni.credit.reference;

import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.CreditWorld.disbursement;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.CreditWorld.repayment;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.credit.FundWorld;
import org.ayni.credit.Places;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A bank names each of its money movements once, loans and remittances together (design rule 69). */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class BankReferenceTest {

    private static final int ROUNDS = 20;

    @Inject
    CreditWorld world;

    @Test
    void isRefusedForARemittanceWhenALoanHasIt() {
        Place place = Places.coFundedPlace("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        repay(place, loan, "R-1").statusCode(201);
        remit(place, "1.00", "R-1")
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:duplicate-bank-reference"))
                .body("existing", startsWith("/v1/loans/" + loan + "/transactions/"));
        remit(place, "1.00", "T-1").statusCode(201);
        remit(place, "1.00", "T-1")
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:duplicate-bank-reference"))
                .body("existing", equalTo("/v1/funds/" + place.fundId() + "/remittances"));
    }

    @Test
    void isRefusedForALoanWhenARemittanceHasIt() {
        Place place = Places.coFundedPlace("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        repay(place, loan, "R-1").statusCode(201);
        remit(place, "1.00", "T-1").statusCode(201);
        String remittances = "/v1/funds/" + place.fundId() + "/remittances";
        repay(place, loan, "T-1")
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:duplicate-bank-reference"))
                .body("existing", equalTo(remittances));
        UUID waiting = world.approvedLoan(place, "1031.00");
        String disbursement = disbursement("1031.00").replaceAll("\"D-[^\"]*\"", "\"T-1\"");
        post(Tokens.bank(place.bankId()), "/v1/loans/" + waiting + "/disbursement", disbursement)
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:duplicate-bank-reference"))
                .body("existing", equalTo(remittances));
    }

    @Test
    void isUsedByOneOfTwoAtTheSameMoment() throws Exception {
        Place place = Places.coFundedPlace("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        repay(place, loan, "R-0").statusCode(201);
        for (int round = 1; round <= ROUNDS; round++) {
            String reference = "X-" + round;
            List<Integer> statuses = FundWorld.atOnce(List.of(
                    () -> repay(place, loan, reference).extract().statusCode(),
                    () -> remit(place, "0.01", reference).extract().statusCode()));
            assertEquals(List.of(201, 409), statuses.stream().sorted().toList(), "round " + round);
        }
    }

    @Test
    void belongsToOneBankAlone() {
        for (int bank = 1; bank <= 2; bank++) {
            Place place = Places.coFundedPlace("10000.00");
            UUID loan = world.disbursedLoan(place, "1031.00");
            repay(place, loan, "R-1").statusCode(201);
            assertEquals("5.00", balances(place.fundId()).get("1410"));
        }
    }

    private static ValidatableResponse repay(Place place, UUID loan, String reference) {
        String body = repayment("10.00").replaceAll("\"R-[^\"]*\"", "\"" + reference + "\"");
        return post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + "/repayments", body);
    }

    private static ValidatableResponse remit(Place place, String amount, String reference) {
        return post(Tokens.of("credit-officer"), "/v1/funds/" + place.fundId() + "/remittances", """
                        {"bankId": "%s", "direction": "FROM_BANK", "amount": %s, "remittedOn": "%s",
                        "bankReference": "%s"}""".formatted(
                        place.bankId(), FundWorld.usd(amount), CreditWorld.today(), reference));
    }
}
