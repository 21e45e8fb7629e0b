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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Commands on one loan at the same moment: one winner, nothing lost, no deadlock. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class LoanRacesTest {

    /** Few rounds a loan: a command replays all that happened to its loan. */
    private static final int LOANS = 200;

    private static final int ROUNDS_A_LOAN = 5;
    private static final BigDecimal OWED = new BigDecimal("1031.00").subtract(BigDecimal.valueOf(ROUNDS_A_LOAN));
    private static final int ROUNDS = LOANS * ROUNDS_A_LOAN;

    /** Loans that are raced on side by side. */
    private static final int LANES = 4;

    private static final int A_LANE = LOANS / LANES;

    /** Disbursements that race the expiries of one day. */
    private static final int AT_ONCE = 8;

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
        Place place = CreditWorld.place("200000.00");
        List<UUID> loans = approved(place, LOANS, LOANS);
        long deadlocks = deadlocks();
        atOnce(IntStream.range(0, LANES)
                .<Callable<Integer>>mapToObj(
                        lane -> () -> racesOn(place, loans.subList(lane * A_LANE, (lane + 1) * A_LANE)))
                .toList());
        Map<String, String> balances = balances(place.fundId());
        assertEquals(balances.get("9030"), balances.get("9210"));
        assertEquals(OWED.multiply(BigDecimal.valueOf(LOANS)).toString(), balances.get("9210"));
        assertEquals(deadlocks, deadlocks());
    }

    /** The rounds of some loans, one after another. */
    private static int racesOn(Place place, List<UUID> loans) throws Exception {
        for (UUID loan : loans) {
            bank(place, loan, "/disbursement", disbursement("1031.00")).statusCode(201);
            for (int round = 0; round < ROUNDS_A_LOAN; round++) {
                assertEquals(List.of(201, 200), paysAndReverses(place, loan), "round " + round + " of " + loan);
            }
            read(loan)
                    .body("version", equalTo(2 + 3 * ROUNDS_A_LOAN))
                    .body("outstanding.amount", equalTo(OWED.toString()));
        }
        return loans.size();
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

    /** A thousand rounds, some at once: in each a disbursement races the expiry of its application. One wins. */
    @Test
    void letsOneOfDisbursementAndExpiryWin() throws Exception {
        Place place = CreditWorld.place("9000000.00");
        LocalDate today = CreditWorld.today();
        door.expire(today.plusDays(ROUNDS + 1));
        List<UUID> loans = approved(place, ROUNDS, AT_ONCE);
        long deadlocks = deadlocks();
        Random waits = new Random(481);
        Map<UUID, Integer> answers = new HashMap<>();
        for (int first = 0; first < ROUNDS; first += AT_ONCE) {
            LocalDate day = today.plusDays(first / AT_ONCE + 2L);
            List<UUID> racing = loans.subList(first, first + AT_ONCE);
            List<Callable<Integer>> calls = new ArrayList<>();
            racing.forEach(loan -> calls.add(() -> bank(place, loan, "/disbursement", disbursement("1031.00"))
                    .extract()
                    .statusCode()));
            calls.add(() -> {
                Thread.sleep(waits.nextInt(30));
                return door.expire(day);
            });
            List<Integer> statuses = atOnce(calls);
            int paidOut = Collections.frequency(statuses.subList(0, AT_ONCE), 201);
            assertEquals(AT_ONCE, paidOut + statuses.getLast(), day + ": " + statuses);
            racing.forEach(loan -> answers.put(loan, statuses.get(racing.indexOf(loan))));
        }
        assertEquals(deadlocks, deadlocks());
        assertEquals(outcomes(place), answers);
        int disbursed = Collections.frequency(answers.values(), 201);
        assertTrue(disbursed > 0 && disbursed < ROUNDS, disbursed + " of " + ROUNDS);
        Map<String, Object> window = TestDatabase.current()
                .rows("select exposure_reserved, exposure_committed from fund_window where fund_id = ?", place.fundId())
                .getFirst();
        assertEquals(new BigDecimal("1031.00"), window.get("exposure_reserved"), "the pattern alone");
        assertEquals(
                new BigDecimal("1031.00").multiply(BigDecimal.valueOf(disbursed)), window.get("exposure_committed"));
    }

    /** What each disbursement must have answered, by what became of its application. */
    private static Map<UUID, Integer> outcomes(Place place) {
        return TestDatabase.current()
                .rows(
                        "select loan_id, status from loan_application where fund_id = ? and status <> 'APPROVED'",
                        place.fundId())
                .stream()
                .collect(Collectors.toMap(
                        row -> (UUID) row.get("loan_id"), row -> Map.of("DISBURSED", 201, "EXPIRED", 409)
                                .getOrDefault(String.valueOf(row.get("status")), 0)));
    }

    /**
     * Copies of a loan that waits for its disbursement, each another person's; the applications of so many are over on
     * the same day, the first ones tomorrow.
     */
    private List<UUID> approved(Place place, int count, int sameDay) {
        UUID pattern = world.approvedLoan(place, "1031.00");
        TestDatabase database = TestDatabase.current();
        LocalDate tomorrow = CreditWorld.today().plusDays(1);
        database.execute("""
                        with pattern as (select * from loan where id = ?),
                        made as (select gen_random_uuid() as application, gen_random_uuid() as loan,
                          gen_random_uuid() as person, n / ? as day from generate_series(0, ?) n),
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
                        from pattern where w.fund_id = pattern.fund_id""", pattern, sameDay, count - 1, tomorrow, count, count, count);
        database.execute("update loan_application set lapses_on = lapses_on + ? where loan_id = ?", ROUNDS, pattern);
        return database
                .rows(
                        "select loan_id from loan_application where fund_id = ? and loan_id <> ? order by lapses_on",
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
