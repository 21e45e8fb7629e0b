package org.ayni.credit;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.CreditWorld.disbursement;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.CreditWorld.repayment;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Commands on one loan at the same moment: one winner, nothing lost, no deadlock. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class LoanRacesTest {

    private static final int ROUNDS = 25;

    @Inject
    CreditWorld world;

    @Test
    void takesTheLastInstalmentOnce() throws Exception {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        bank(place, loan, "/repayments", repayment("1004.96")).statusCode(201);
        List<Integer> answers = atOnce(IntStream.range(0, 32)
                .<Callable<Integer>>mapToObj(number -> () ->
                        bank(place, loan, "/repayments", repayment("91.39")).extract().statusCode())
                .toList());
        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertEquals(Set.of(201, 409), Set.copyOf(answers), answers.toString());
        read(loan).body("status", equalTo("PAID_OFF")).body("credit.amount", equalTo("0.00"));
        assertEquals("0.00", balances(place.fundId()).get("9210"));
    }

    @Test
    void neitherLosesAPaymentNorAReversal() throws Exception {
        Place place = CreditWorld.place("100000.00");
        for (int round = 0; round < ROUNDS; round++) {
            UUID loan = world.disbursedLoan(place, "1031.00");
            String first = bank(place, loan, "/repayments", repayment("91.36"))
                    .statusCode(201)
                    .extract()
                    .path("id");
            String asked = bank(
                            place, loan, "/transactions/" + first + "/reversal", "{\"reason\": \"Registrado dos veces\"}")
                    .statusCode(201)
                    .extract()
                    .path("id");
            List<Integer> answers = atOnce(List.of(
                    () -> bank(place, loan, "/repayments", repayment("91.36")).extract().statusCode(),
                    () -> post(
                                    Tokens.of("credit-officer", "officer-2"),
                                    "/v1/approval-requests/" + asked + "/confirmation",
                                    "{}")
                            .extract()
                            .statusCode()));
            assertEquals(List.of(201, 200), answers);
            read(loan).body("outstanding.amount", equalTo("949.52")).body("version", equalTo(5));
        }
        Map<String, String> balances = balances(place.fundId());
        assertEquals(balances.get("9030"), balances.get("9210"));
    }

    @Test
    void letsOneOfDisbursementAndRejectionWin() throws Exception {
        Place place = CreditWorld.place("100000.00");
        int disbursed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            UUID loan = world.approvedLoan(place, "1031.00");
            String application = read(loan).extract().path("applicationId");
            List<Integer> answers = atOnce(List.of(
                    () -> bank(place, loan, "/disbursement", disbursement("1031.00"))
                            .extract()
                            .statusCode(),
                    () -> post(
                                    Tokens.of("credit-officer", "officer-1"),
                                    "/v1/loan-applications/" + application + "/withdrawal",
                                    "{\"reason\": \"Ya no lo necesita\"}")
                            .extract()
                            .statusCode()));
            boolean paidOut = answers.getFirst() == 201;
            assertTrue(paidOut ? answers.getLast() == 409 : answers.getLast() == 200, answers.toString());
            read(loan).body("status", equalTo(paidOut ? "ACTIVE" : "CANCELLED"));
            disbursed += paidOut ? 1 : 0;
        }
        Map<String, String> balances = balances(place.fundId());
        assertEquals("0.00", balances.getOrDefault("9020", "0.00"));
        assertEquals(
                new BigDecimal("1031.00").multiply(BigDecimal.valueOf(disbursed)),
                new BigDecimal(balances.getOrDefault("9030", "0.00")).setScale(2));
    }

    @Test
    void postsABatchLineByLineAndNoneTwice() throws Exception {
        Place place = CreditWorld.place("10000.00");
        UUID one = world.disbursedLoan(place, "1031.00");
        UUID other = world.disbursedLoan(place, "1031.00");
        List<String> lines = new ArrayList<>();
        lines.add(line(one, "91.36", "B-1-" + one));
        lines.add(line(other, "91.36", "B-2-" + one));
        lines.add(line(one, "91.36", "B-1-" + one));
        lines.add(line(UUID.randomUUID(), "91.36", "B-3-" + one));
        lines.add(line(other, "99999.00", "B-4-" + one));
        lines.add(line(other, "91.36", "B-5-" + one));
        String key = UUID.randomUUID().toString();
        String body = "{\"lines\": [" + String.join(", ", lines) + "]}";
        List<String> answers = atOnce(IntStream.range(0, 4)
                .<Callable<String>>mapToObj(number -> () -> given().auth()
                        .oauth2(Tokens.bank(place.bankId()))
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/v1/repayment-batches")
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString())
                .toList());
        String batch = JsonPath.from(answers.getFirst()).getString("id");
        given().auth()
                .oauth2(Tokens.bank(place.bankId()))
                .get("/v1/repayment-batches/" + batch)
                .then()
                .statusCode(200)
                .body("lines", equalTo(6))
                .body("posted", equalTo(3))
                .body("alreadyPosted", equalTo(1))
                .body("refused", equalTo(2))
                .body("pending", equalTo(0));
        given().auth()
                .oauth2(Tokens.bank(place.bankId()))
                .queryParam("limit", 2)
                .get("/v1/repayment-batches/" + batch + "/lines")
                .then()
                .body("items.number", equalTo(List.of(1, 2)))
                .body("items.result", equalTo(List.of("POSTED", "POSTED")));
        given().auth()
                .oauth2(Tokens.bank(place.bankId()))
                .get("/v1/repayment-batches/" + batch + "/lines")
                .then()
                .body("items[3].problem", equalTo("not-found"))
                .body("items[4].problem", equalTo("overpayment"));
        read(one).body("outstanding.amount", equalTo("949.52"));
        read(other).body("outstanding.amount", equalTo("867.26"));
        given().auth()
                .oauth2(Tokens.bank(UUID.randomUUID()))
                .get("/v1/repayment-batches/" + batch)
                .then()
                .statusCode(404);
    }

    private static String line(UUID loan, String amount, String reference) {
        return """
                {"loanId": "%s", "amount": {"amount": "%s", "currency": "USD"}, "paidOn": "%s",
                "bankReference": "%s"}""".formatted(loan, amount, CreditWorld.today(), reference);
    }

    private static ValidatableResponse bank(Place place, UUID loan, String what, String body) {
        return post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + what, body);
    }

    private static ValidatableResponse read(UUID loan) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loans/" + loan)
                .then()
                .statusCode(200);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
