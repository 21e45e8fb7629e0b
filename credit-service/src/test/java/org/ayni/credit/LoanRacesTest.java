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
                .<Callable<Integer>>mapToObj(number -> () -> bank(place, loan, "/repayments", repayment("91.39"))
                        .extract()
                        .statusCode())
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
                            place,
                            loan,
                            "/transactions/" + first + "/reversal",
                            "{\"reason\": \"Registrado dos veces\"}")
                    .statusCode(201)
                    .extract()
                    .path("id");
            List<Integer> answers = atOnce(List.of(
                    () -> bank(place, loan, "/repayments", repayment("91.36"))
                            .extract()
                            .statusCode(),
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
