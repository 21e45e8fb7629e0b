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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Commands on one loan at the same moment: one winner, nothing lost, no deadlock. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class LoanRacesTest {

    private static final int LOANS = 100;
    private static final int ROUNDS_A_LOAN = 10;
    private static final int ROUNDS = LOANS * ROUNDS_A_LOAN;

    @Inject
    CreditWorld world;

    @Inject
    ApplicationDoor door;

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

    /** A thousand rounds: in each a payment races the reversal of another. Both hold, in whatever order. */
    @Test
    void neitherLosesAPaymentNorAReversal() throws Exception {
        Place place = CreditWorld.place("100000.00");
        long deadlocks = deadlocks();
        for (int number = 0; number < LOANS; number++) {
            UUID loan = world.disbursedLoan(place, "1031.00");
            for (int round = 0; round < ROUNDS_A_LOAN; round++) {
                assertEquals(List.of(201, 200), paysAndReverses(place, loan), "round " + round + " of " + loan);
            }
            read(loan).body("version", equalTo(2 + 3 * ROUNDS_A_LOAN)).body("outstanding.amount", equalTo("1021.00"));
        }
        Map<String, String> balances = balances(place.fundId());
        assertEquals(balances.get("9030"), balances.get("9210"));
        assertEquals(deadlocks, deadlocks());
    }

    private static List<Integer> paysAndReverses(Place place, UUID loan) throws Exception {
        String first = bank(place, loan, "/repayments", principal("1.00"))
                .statusCode(201)
                .extract()
                .path("id");
        String asked = bank(place, loan, "/transactions/" + first + "/reversal", "{\"reason\": \"Doble\"}")
                .statusCode(201)
                .extract()
                .path("id");
        return Race.statuses(List.of(
                () -> bank(place, loan, "/repayments", principal("1.00")),
                () -> post(
                        Tokens.of("credit-officer", "officer-2"),
                        "/v1/approval-requests/" + asked + "/confirmation",
                        "{}")));
    }

    private static String principal(String amount) {
        return repayment(amount).replace("\"bankReference\"", "\"prepayment\": \"REDUCE_TERM\", \"bankReference\"");
    }

    /** A thousand rounds: in each a disbursement races the expiry of its application. One of them wins. */
    @Test
    void letsOneOfDisbursementAndExpiryWin() throws Exception {
        Place place = CreditWorld.place("9000000.00");
        LocalDate today = CreditWorld.today();
        door.expire(today.plusDays(ROUNDS + 1));
        List<UUID> loans = approvedOneADay(place);
        long deadlocks = deadlocks();
        Random waits = new Random(481);
        int disbursed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            UUID loan = loans.get(round);
            LocalDate day = today.plusDays(round + 2L);
            List<Integer> answers = atOnce(List.of(
                    () -> bank(place, loan, "/disbursement", disbursement("1031.00"))
                            .extract()
                            .statusCode(),
                    () -> {
                        Thread.sleep(waits.nextInt(30));
                        return door.expire(day);
                    }));
            boolean paidOut = answers.getLast() == 0;
            assertEquals(paidOut ? 201 : 409, answers.getFirst(), "round " + round);
            disbursed += paidOut ? 1 : 0;
        }
        assertEquals(deadlocks, deadlocks());
        assertTrue(disbursed > 0 && disbursed < ROUNDS, disbursed + " of " + ROUNDS);
        Map<String, Object> window = TestDatabase.current()
                .rows("select exposure_reserved, exposure_committed from fund_window where fund_id = ?", place.fundId())
                .getFirst();
        assertEquals(new BigDecimal("1031.00"), window.get("exposure_reserved"), "the pattern alone");
        assertEquals(
                new BigDecimal("1031.00").multiply(BigDecimal.valueOf(disbursed)), window.get("exposure_committed"));
    }

    /** Copies of a loan that waits for its disbursement, each another person's, its application over on another day. */
    private List<UUID> approvedOneADay(Place place) {
        UUID pattern = world.approvedLoan(place, "1031.00");
        TestDatabase database = TestDatabase.current();
        database.execute("""
                        with pattern as (select * from loan where id = ?),
                        made as (select gen_random_uuid() as application, gen_random_uuid() as loan,
                          gen_random_uuid() as person, day from generate_series(1, ?) day),
                        asked as (insert into loan_application
                          select (jsonb_populate_record(whole, jsonb_build_object('id', application, 'loan_id', loan,
                            'person_id', person, 'lapses_on', ?::date + day))).*
                          from loan_application whole join pattern on pattern.application_id = whole.id, made),
                        lent as (insert into loan
                          select (jsonb_populate_record(whole, jsonb_build_object('id', loan, 'application_id',
                            application, 'person_id', person))).*
                          from loan whole join pattern on pattern.id = whole.id, made),
                        held as (insert into reservation
                          select (jsonb_populate_record(whole, jsonb_build_object('loan_id', loan, 'person_id',
                            person))).*
                          from reservation whole join pattern on pattern.id = whole.loan_id, made returning fund_id),
                        used as (update exposure_use use set in_use = in_use + 1031.00 * ?
                          from pattern where use.fund_id = pattern.fund_id and dimension <> 'BORROWER')
                        update fund_window w set exposure_reserved = exposure_reserved + 1031.00 * ?,
                          cover_reserved = cover_reserved + 515.50 * ?
                        from pattern where w.fund_id = pattern.fund_id""", pattern, ROUNDS, CreditWorld.today(), ROUNDS, ROUNDS, ROUNDS);
        database.execute("update loan_application set lapses_on = lapses_on + ? where loan_id = ?", ROUNDS, pattern);
        return database
                .rows(
                        "select loan_id from loan_application join loan on loan.id = loan_id where loan.fund_id = ?"
                                + " and loan_id <> ? order by lapses_on",
                        place.fundId(),
                        pattern)
                .stream()
                .map(row -> (UUID) row.get("loan_id"))
                .toList();
    }

    private static long deadlocks() {
        return TestDatabase.current()
                .count("select deadlocks from pg_stat_database where datname = current_database()");
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
