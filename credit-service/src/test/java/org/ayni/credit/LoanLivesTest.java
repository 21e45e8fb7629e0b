package org.ayni.credit;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.balances;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random lives of loans over HTTP, each command from a loan that is read anew, while the database connections of
 * commands are cut at random moments: between any two statements. Whoever gets no answer sends the same again with the
 * same key. The seed of a life that breaks a law is in the message.
 */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class LoanLivesTest {

    private static final int LIVES = 8;
    private static final long SEED = 481;
    private static final int ATTEMPTS = 500;

    @Inject
    CreditWorld world;

    private final Knife knife = new Knife();

    @AfterEach
    void putTheKnifeAway() throws InterruptedException {
        knife.interrupt();
        knife.join();
    }

    @Test
    void keepEveryLawWhenCommandsAreCutAnywhere() {
        Place place = CreditWorld.place("100000.00");
        knife.start();
        for (long seed = SEED; seed < SEED + LIVES; seed++) {
            knife.sheathed = true;
            UUID loan = world.approvedLoan(place, "1031.00");
            knife.sheathed = false;
            new Life(seed, place, loan).live();
        }
        knife.sheathed = true;
        assertTrue(knife.cuts > 0, "nothing was cut");
        List<Map<String, Object>> window = TestDatabase.current()
                .rows(
                        "select exposure_reserved + exposure_committed <= capacity + shortfall as held from fund_window"
                                + " where fund_id = ?",
                        place.fundId());
        assertEquals(true, window.getFirst().get("held"));
        assertEquals(balances(place.fundId()).get("9210"), sumOfOutstanding(place));
    }

    private static String sumOfOutstanding(Place place) {
        return String.valueOf(TestDatabase.current()
                .rows("select sum(principal_outstanding) as owed from loan where fund_id = ?", place.fundId())
                .getFirst()
                .get("owed"));
    }

    /** Cuts the connection of a command that is under way, again and again. */
    private static final class Knife extends Thread {

        private static final String CUT = """
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and usename = 'ayni_app'
                  and xact_start is not null and query ilike '%loan%' limit 1""";

        private volatile boolean sheathed = true;
        private volatile int cuts;

        @Override
        public void run() {
            Random random = new Random(SEED);
            while (!isInterrupted()) {
                try {
                    Thread.sleep(20 + random.nextInt(300));
                } catch (InterruptedException over) {
                    return;
                }
                cuts += sheathed ? 0 : cut();
            }
        }

        private static int cut() {
            try (Connection database = TestDatabase.current().asSuperuser();
                    ResultSet cut = database.createStatement().executeQuery(CUT)) {
                return cut.next() ? 1 : 0;
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    /** One loan's life, and what its bank knows of it. */
    private static final class Life {

        private final long seed;
        private final Random random;
        private final Place place;
        private final UUID loan;
        private final Map<String, Integer> answers = new HashMap<>();
        private final List<String> payments = new ArrayList<>();

        Life(long seed, Place place, UUID loan) {
            this.seed = seed;
            this.random = new Random(seed);
            this.place = place;
            this.loan = loan;
        }

        void live() {
            send("/disbursement", CreditWorld.disbursement("1031.00"), Tokens.bank(place.bankId()));
            int commands = 1 + random.nextInt(40);
            for (int at = 0; at < commands; at++) {
                command();
            }
            theLawsHold();
        }

        private void command() {
            String bank = Tokens.bank(place.bankId());
            String amount = BigDecimal.valueOf(100 + random.nextInt(9000), 2).toString();
            switch (random.nextInt(8)) {
                case 0 -> send("/fees", """
                            {"amount": {"amount": "2.00", "currency": "USD"}, "name": "Aviso", "chargedOn": "%s"}""".formatted(CreditWorld.today()), bank);
                case 1 -> reverse();
                default -> {
                    Response paid = send("/repayments", CreditWorld.repayment(amount), bank);
                    if (paid.statusCode() == 201) {
                        payments.add(paid.path("id"));
                    }
                }
            }
        }

        private void reverse() {
            if (payments.isEmpty()) {
                return;
            }
            String target = payments.get(random.nextInt(payments.size()));
            Response asked = send(
                    "/transactions/" + target + "/reversal",
                    "{\"reason\": \"Doble\"}",
                    Tokens.of("credit-officer", "officer-1"));
            if (asked.statusCode() == 201) {
                insist(
                        "/v1/approval-requests/" + asked.path("id") + "/confirmation",
                        "{}",
                        Tokens.of("credit-officer", "officer-2"));
                payments.remove(target);
            }
        }

        private Response send(String what, String body, String token) {
            Response answer = insist("/v1/loans/" + loan + what, body, token);
            answers.merge(what.startsWith("/transactions") ? "asked" : "sent " + answer.statusCode(), 1, Integer::sum);
            return answer;
        }

        /** The same with the same key until there is an answer. */
        private Response insist(String path, String body, String token) {
            String key = UUID.randomUUID().toString();
            Response answer = null;
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                answer = given().auth()
                        .oauth2(token)
                        .contentType(ContentType.JSON)
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(path);
                boolean again = answer.statusCode() >= 500
                        || answer.asString().contains("concurrent-change")
                        || answer.asString().contains("idempotency-in-flight");
                if (!again) {
                    return answer;
                }
            }
            throw new AssertionError("seed " + seed + ": no answer, last " + answer.asString());
        }

        private void theLawsHold() {
            String law = "seed " + seed + " after " + answers;
            TestDatabase database = TestDatabase.current();
            Map<String, Object> sums = database.rows("""
                            select count(*) filter (where kind <> 'REVERSAL') as entered,
                              count(*) as all_of_them, max(sequence) as last,
                              count(*) filter (where kind = 'DISBURSEMENT') as disbursements
                            from loan_transaction where loan_id = ?""", loan).getFirst();
            assertEquals(answers.get("sent 201"), Math.toIntExact((Long) sums.get("entered")), law);
            assertEquals(1L, sums.get("disbursements"), law);
            assertEquals(((Long) sums.get("all_of_them")).intValue(), sums.get("last"), law);
            long events = database.count(
                    "select count(*) from outbox where aggregateid = ? and type not in"
                            + " ('credit.loan.paid-off.v1', 'credit.loan.reservation-changed.v1')",
                    loan);
            assertEquals(sums.get("all_of_them"), events, law);
            Map<String, Object> row = database.rows("""
                            select principal_outstanding = disbursed_amount
                                - (posted #>> '{paid,principal}')::numeric
                                - (posted #>> '{writtenOff,principal}')::numeric as sound,
                              exposure_committed = principal_outstanding as held
                            from loan join reservation on loan_id = loan.id where loan.id = ?""", loan).getFirst();
            assertEquals(Map.of("sound", true, "held", true), row, law);
        }
    }
}
