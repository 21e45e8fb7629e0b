package org.ayni.credit.claim;

import static org.ayni.credit.CreditWorld.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.ayni.contracts.credit.ClaimEvent;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.credit.FundWorld;
import org.ayni.credit.Race;
import org.ayni.kit.command.Commands;
import org.ayni.kit.time.BusinessClock;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What happens to claims at the same moment: one winner, each cent once, no deadlock. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class ClaimRacesTest {

    private static final int MANY = 32;
    private static final int ROUNDS = 12;

    @Inject
    CreditWorld world;

    @Inject
    ClaimService service;

    @Inject
    GuaranteeClaims claims;

    @Inject
    ClaimCommands desk;

    @Inject
    Commands commands;

    @Inject
    BusinessClock clock;

    @Inject
    UserTransaction transaction;

    @Test
    void takesOneOfManyClaims() throws Exception {
        Place place = CreditWorld.place("10000.00");
        Story story = late(place);
        List<Integer> statuses = Race.statuses(Collections.nCopies(
                MANY, () -> post(Tokens.bank(place.bankId()), "/v1/guarantee-claims", story.claim())));
        assertEquals(1, Collections.frequency(statuses, 201), statuses.toString());
        assertEquals(Set.of(201, 409), Set.copyOf(statuses));
        assertEquals("515.50", story.balances("9310"));
    }

    @Test
    void takesOneOfManyAcceptances() throws Exception {
        Story story = late(CreditWorld.place("10000.00"));
        String claim = story.submitted();
        List<Callable<ValidatableResponse>> confirmations = IntStream.range(0, MANY)
                .mapToObj(number -> Story.asked(claim + "/acceptance", "{\"reason\": \"Conforme\"}"))
                .<Callable<ValidatableResponse>>map(asked -> () -> Story.confirmed(asked))
                .toList();
        List<Integer> statuses = Race.statuses(confirmations);
        assertEquals(1, Collections.frequency(statuses, 200), statuses.toString());
        assertEquals(Set.of(200, 409), Set.copyOf(statuses));
        assertEquals("515.50 -515.50 515.50", story.balances("1310", "2110", "9140"));
    }

    @Test
    void isEitherPaidOrWithdrawn() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Story story = late(CreditWorld.place("10000.00"));
            String claim = story.accepted();
            String asked = Story.asked(claim + "/payment", Story.payment());
            List<Integer> statuses = Race.statuses(List.of(
                    () -> Story.confirmed(asked),
                    () -> post(
                            Tokens.bank(story.place().bankId()), claim + "/withdrawal", "{\"reason\": \"Pagará\"}")));
            assertEquals(1, Collections.frequency(statuses, 200), statuses.toString());
            boolean isPaid = statuses.getFirst() == 200;
            assertEquals((isPaid ? "9484.50" : "10000.00") + " 0 0", story.balances("1110", "2110", "9140"));
        }
    }

    /** Claims are paid while other loans of the same window and sector are: in one order of locks. */
    @Test
    void paysClaimsWhileOtherLoansArePaid() throws Exception {
        Place place = CreditWorld.place("50000.00");
        List<String> asked = IntStream.range(0, ROUNDS)
                .mapToObj(number -> Story.asked(late(place).accepted() + "/payment", Story.payment()))
                .toList();
        List<UUID> loans = Stream.generate(() -> world.disbursedLoan(place, "1031.00"))
                .limit(3)
                .toList();
        long deadlocks = deadlocks();
        List<Callable<ValidatableResponse>> commands = new ArrayList<>();
        for (UUID loan : loans) {
            commands.add(() -> paidOften(place, loan));
        }
        commands.add(() -> asked.stream()
                .map(request -> Story.confirmed(request).statusCode(200))
                .reduce((all, last) -> last)
                .orElseThrow());
        assertEquals(List.of(201, 201, 201, 200), Race.statuses(commands));
        assertEquals(deadlocks, deadlocks());
        Story story = new Story(place, loans.getFirst());
        assertEquals("43814.00 0 0", story.balances("1110", "2110", "9140"));
        assertTrue(story.balances("9110").startsWith("4"), story.balances("9110"));
    }

    /** The close of a day locks all claims before it tells of one: it waits for nobody who waits to tell. */
    @Test
    void turnsDownWhatNobodyAnsweredWhileACommandHoldsOneOfThem() throws Exception {
        Place place = CreditWorld.place("10000.00");
        List<UUID> unanswered =
                Stream.generate(() -> unanswered(place)).limit(2).sorted().toList();
        CountDownLatch held = new CountDownLatch(1);
        Callable<Integer> day = () -> {
            assertTrue(held.await(20, TimeUnit.SECONDS));
            return QuarkusTransaction.requiringNew().call(() -> service.lapse(clock.today()));
        };
        Callable<Integer> command = () -> {
            transaction.begin();
            try {
                claims.lock(unanswered.getLast());
                held.countDown();
                Awaitility.await().until(ClaimRacesTest::somebodyWaitsForAClaim);
                GuaranteeClaim first = claims.find(unanswered.getFirst()).orElseThrow();
                commands.tell(desk.told(ClaimEvent.ClaimRejected::new, first, first.claimed(), "rolled back"));
                return 0;
            } finally {
                transaction.rollback();
            }
        };
        assertEquals(List.of(2, 0), FundWorld.atOnce(List.of(day, command)));
        unanswered.forEach(id ->
                assertEquals(ClaimStatus.REJECTED, claims.find(id).orElseThrow().status()));
    }

    private UUID unanswered(Place place) {
        String claim = late(place).submitted();
        post(Tokens.of("credit-officer"), claim + "/query", """
                {"question": "¿Cuándo se notificó?", "answerBy": "%s"}""".formatted(clock.today()))
                .statusCode(200);
        UUID id = UUID.fromString(claim.substring(claim.lastIndexOf('/') + 1));
        TestDatabase.current()
                .execute(
                        "update guarantee_claim set answer_by = ? where id = ?",
                        clock.today().minusDays(1),
                        id);
        return id;
    }

    private static boolean somebodyWaitsForAClaim() {
        return TestDatabase.current().count("""
                        select count(*) from pg_stat_activity where datname = current_database()
                          and wait_event_type = 'Lock' and query like '%from guarantee_claim%'""") > 0;
    }

    private static ValidatableResponse paidOften(Place place, UUID loan) {
        return Stream.generate(() -> post(
                                Tokens.bank(place.bankId()),
                                "/v1/loans/" + loan + "/repayments",
                                CreditWorld.repayment("1.00"))
                        .statusCode(201))
                .limit(5L * ROUNDS)
                .reduce((all, last) -> last)
                .orElseThrow();
    }

    private Story late(Place place) {
        return new Story(place, world.lateLoan(place, "1031.00"));
    }

    private static long deadlocks() {
        return TestDatabase.current()
                .count("select deadlocks from pg_stat_database where datname = current_database()");
    }
}
