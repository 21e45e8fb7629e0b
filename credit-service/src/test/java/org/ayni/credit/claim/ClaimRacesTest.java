package org.ayni.credit.claim;

import static org.ayni.credit.CreditWorld.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.credit.Race;
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
