package org.ayni.credit;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.CreditWorld.disbursement;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.CreditWorld.repayment;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What becomes of a loan after its disbursement, as bank, officer and committee see it. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class LoanLifeTest {

    @Inject
    CreditWorld world;

    @Test
    void takesTwoPeopleToReverseAPaymentAndLeavesTheLoanAsItWas() {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        String transaction = bank(place, loan, "/repayments", repayment("91.36"))
                .statusCode(201)
                .extract()
                .path("id");
        String asked = post(
                        Tokens.of("credit-officer", "officer-1"),
                        path(loan, "/transactions/" + transaction + "/reversal"),
                        "{\"reason\": \"Registrado dos veces\"}")
                .statusCode(201)
                .extract()
                .path("id");
        read(loan).body("outstanding.amount", equalTo("949.52"));
        confirm("credit-officer", "officer-1", asked)
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:four-eyes-required"));
        confirm("credit-officer", "officer-2", asked).statusCode(200);
        read(loan).body("outstanding.amount", equalTo("1031.00")).body("status", equalTo("ACTIVE"));
        assertEquals("1031.00", balances(place.fundId()).get("9210"));
        assertEquals("1031.00", balances(place.fundId()).get("9030"));
        assertEquals("515.50", balances(place.fundId()).get("9130"));
        transactions(loan)
                .body("items.kind", hasItems("DISBURSEMENT", "REPAYMENT", "REVERSAL"))
                .body("items.find { it.kind == 'REVERSAL' }.reverses", equalTo(transaction));
        post(
                        Tokens.of("credit-officer", "officer-1"),
                        path(loan, "/transactions/" + transaction + "/reversal"),
                        "{\"reason\": \"Otra vez\"}")
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:already-reversed"));
    }

    @Test
    void standsOnAnyDayByWhatWasKnownThen() {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        Instant before = Instant.now();
        bank(place, loan, "/repayments", repayment("91.36")).statusCode(201);
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .queryParam("knownAt", before.toString())
                .get(path(loan, ""))
                .then()
                .statusCode(200)
                .body("asOf", equalTo(CreditWorld.today().toString()))
                .body("knownAt", equalTo(before.toString()))
                .body("outstanding.amount", equalTo("1031.00"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .queryParam("asOf", CreditWorld.today().minusDays(1).toString())
                .get(path(loan, ""))
                .then()
                .body("status", equalTo("PENDING"))
                .body("outstanding.amount", equalTo("0.00"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .queryParam("asOf", CreditWorld.today().plusDays(45).toString())
                .get(path(loan, ""))
                .then()
                .body("daysPastDue", equalTo(0))
                .body("outstanding.amount", equalTo("949.52"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .queryParam("knownAt", "yesterday")
                .get(path(loan, ""))
                .then()
                .statusCode(400);
    }

    @Test
    void settlesALoanByItsQuote() {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        String quote = given().auth()
                .oauth2(Tokens.bank(place.bankId()))
                .get(path(loan, "/payoff-quote"))
                .then()
                .statusCode(200)
                .extract()
                .path("total.amount");
        assertEquals("1031.00", quote);
        bank(place, loan, "/repayments", payOff("1030.99"))
                .statusCode(422)
                .body("type", equalTo("urn:ayni:problem:not-the-payoff-amount"))
                .body("payoff.amount", equalTo("1031.00"));
        bank(place, loan, "/repayments", payOff("1031.00")).statusCode(201);
        read(loan).body("status", equalTo("PAID_OFF"));
        assertEquals("0.00", balances(place.fundId()).get("9030"));
        assertEquals("20000.00", balances(place.fundId()).get("9010"));
    }

    @Test
    void paysOutInPartsAndFreesTheRest() {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.approvedLoan(place, "1031.00");
        bank(place, loan, "/disbursement", disbursement("500.00")).statusCode(201);
        bank(place, loan, "/disbursement", disbursement("300.00")).statusCode(201);
        read(loan).body("disbursed.amount", equalTo("800.00")).body("approved.amount", equalTo("1031.00"));
        assertEquals("231.00", balances(place.fundId()).get("9020"));
        bank(place, loan, "/disbursement", disbursement("231.01"))
                .statusCode(422)
                .body("type", equalTo("urn:ayni:problem:beyond-approval"));
        bank(place, loan, "/cancellation", "{\"reason\": \"No necesita más\"}").statusCode(200);
        assertEquals("0.00", balances(place.fundId()).get("9020"));
        assertEquals("800.00", balances(place.fundId()).get("9030"));
        bank(place, loan, "/disbursement", disbursement("1.00")).statusCode(409);
    }

    @Test
    void reopensTheApplicationWhenItsDisbursementIsReversed() {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.approvedLoan(place, "1031.00");
        String transaction = bank(place, loan, "/disbursement", disbursement("1031.00"))
                .statusCode(201)
                .extract()
                .path("id");
        String asked = bank(
                        place,
                        loan,
                        "/transactions/" + transaction + "/reversal",
                        "{\"reason\": \"El prestatario no cobró\"}")
                .statusCode(201)
                .extract()
                .path("id");
        confirm("credit-officer", "officer-2", asked).statusCode(200);
        String application =
                read(loan).body("status", equalTo("PENDING")).extract().path("applicationId");
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loan-applications/" + application)
                .then()
                .body("status", equalTo("APPROVED"));
        assertEquals("1031.00", balances(place.fundId()).get("9020"));
        bank(place, loan, "/disbursement", disbursement("1031.00")).statusCode(201);
    }

    @Test
    void writesOffWithTwoPeopleAndTakesWhatComesLater() {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        String today = CreditWorld.today().toString();
        String asked = bank(
                        place, loan, "/write-off", "{\"writtenOffOn\": \"" + today + "\", \"reason\": \"Incobrable\"}")
                .statusCode(201)
                .extract()
                .path("id");
        confirm("credit-committee", "member-1", asked).statusCode(200);
        read(loan).body("status", equalTo("WRITTEN_OFF")).body("writtenOff.amount", equalTo("1031.00"));
        assertEquals("1031.00", balances(place.fundId()).get("9240"));
        assertEquals("515.50", balances(place.fundId()).get("9130"));
        bank(place, loan, "/repayments", repayment("1.00"))
                .statusCode(409)
                .body("currentState", equalTo("WRITTEN_OFF"))
                .body("allowedActions", hasItem("recover"));
        bank(place, loan, "/recoveries", recovery("200.00")).statusCode(201);
        assertEquals("831.00", balances(place.fundId()).get("9240"));
        bank(place, loan, "/recoveries", recovery("831.01"))
                .statusCode(422)
                .body("type", equalTo("urn:ayni:problem:beyond-the-balance"));
    }

    @Test
    void defersByLawAtOnceAndOtherwiseWithTheCommittee() {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        String first = schedule(loan).extract().path("rows[0].dueOn");
        String today = CreditWorld.today().toString();
        String asked = bank(
                        place,
                        loan,
                        "/deferrals",
                        "{\"instalments\": 2, \"deferredOn\": \"" + today + "\", \"reason\": \"Feria\"}")
                .statusCode(201)
                .extract()
                .path("id");
        schedule(loan).body("rows[0].dueOn", equalTo(first));
        confirm("credit-officer", "officer-2", asked).statusCode(403);
        confirm("credit-committee", "member-1", asked).statusCode(200);
        String moved = schedule(loan).extract().path("rows[0].dueOn");
        assertEquals(
                CreditWorld.today().plusMonths(3).getMonth(),
                LocalDate.parse(moved).getMonth());
        read(loan).body("flags", hasItem("DEFERRED"));
    }

    private ValidatableResponse bank(Place place, UUID loan, String what, String body) {
        return post(Tokens.bank(place.bankId()), path(loan, what), body);
    }

    private static ValidatableResponse confirm(String role, String person, String request) {
        return post(Tokens.of(role, person), "/v1/approval-requests/" + request + "/confirmation", "{}");
    }

    private static ValidatableResponse read(UUID loan) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get(path(loan, ""))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse schedule(UUID loan) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get(path(loan, "/schedule"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse transactions(UUID loan) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get(path(loan, "/transactions"))
                .then()
                .statusCode(200);
    }

    private static String payOff(String amount) {
        return repayment(amount).replace("\"paidOn\"", "\"prepayment\": \"PAY_OFF\", \"paidOn\"");
    }

    private static String recovery(String amount) {
        return repayment(amount).replace("\"paidOn\"", "\"receivedOn\"");
    }

    private static String path(UUID loan, String what) {
        return "/v1/loans/" + loan + what;
    }
}
