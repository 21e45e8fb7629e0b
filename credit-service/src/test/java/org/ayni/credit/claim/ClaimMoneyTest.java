package org.ayni.credit.claim;

import static org.ayni.credit.CreditWorld.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.credit.Places;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Where the money of a claim comes from, and how much of it there is (design rules 4, 8, 11, 56, 59). */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class ClaimMoneyTest {

    @Inject
    CreditWorld world;

    @Test
    void comesFromCashWhereThatIsAgreedAndLeavesWhatIsPledged() {
        Story story = late(Places.placeWith("\"claimSource\": \"CASH\"", "10000.00", "600.00"), "1031.00");
        Story.twoPeople(story.accepted() + "/payment", Story.payment());
        assertEquals("84.50 10000.00 0 0", story.balances("1010", "1110", "2110", "9140"));
        assertEquals("20000.00 0 10000.00", story.balances("9010", "9030", "9110"));
    }

    @Test
    void comesFromTheDepositsOneAfterTheOther() {
        Place place = Places.placeWith("\"claimSource\": \"DEPOSIT\"", "300.00", "900.00");
        Places.deposit(place.fundId(), place.bankId(), "DPF-2", "900.00");
        Story story = late(place, "1031.00");
        Story.twoPeople(story.accepted() + "/payment", Story.payment());
        assertEquals("0 684.50 0 0", story.balances("1010", "1110", "2110", "9140"));
        assertEquals("1369.00 684.50", story.balances("9010", "9110"));
    }

    /** What is not there stays payable, first come first served. */
    @Test
    void isPaidInPartAndInOrderOfAcceptance() {
        Place place = Places.placeWith("\"claimSource\": \"CASH\"", "10000.00", "600.00");
        Story first = late(place, "1031.00");
        Story second = late(place, "1031.00");
        String early = first.accepted();
        String late = second.accepted();
        String asked = Story.asked(late + "/payment", Story.payment());
        Story.confirmed(asked).statusCode(200);
        assertEquals("515.50 -946.50", second.balances("1010", "2110"));
        Story.twoPeople(early + "/payment", Story.payment());
        assertEquals("0 -431.00", second.balances("1010", "2110"));
        Story.confirmed(Story.asked(late + "/payment", Story.payment()))
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:nothing-to-pay-from"));
    }

    @Test
    void isOwedNoMoreWhenTheBankTakesItsAcceptedClaimBack() {
        Story story = late(CreditWorld.place("10000.00"), "1031.00");
        String claim = story.accepted();
        assertEquals("515.50 -515.50", story.balances("9140", "2110"));
        post(Tokens.bank(story.place().bankId()), claim + "/withdrawal", "{\"reason\": \"Pagará\"}")
                .statusCode(200);
        assertEquals("0 0 0 1031.00 515.50", story.balances("9140", "2110", "1310", "9030", "9130"));
        assertEquals("515.50", story.claimed());
    }

    @Test
    void takesFirstLossesFromOnePoolThatNoClaimPasses() {
        Place place = Places.placeWith("\"coverMode\": \"FIRST_LOSS\"", "10000.00", "100.00");
        Story first = late(place, "1031.00");
        Story second = late(place, "1031.00");
        assertEquals("1031.00", accepted(first));
        post(Tokens.bank(place.bankId()), "/v1/guarantee-claims", second.claim())
                .statusCode(422)
                .body("type", equalTo("urn:ayni:problem:beyond-the-cover"));
    }

    @Test
    void isTurnedDownWhenTheLoanWasCuredEvenIfItIsLateAgain() {
        Story story = late(CreditWorld.place("10000.00"), "1031.00");
        String claim = story.submitted();
        story.repayOn(CreditWorld.today().minusDays(40), "457.00");
        Story.twoPeople(claim + "/acceptance", "{\"reason\": \"Conforme\"}");
        assertEquals("REJECTED", story.claimField("status"));
        assertEquals("CURED", story.claimField("reasonCode"));
    }

    @Test
    void isNotForALoanThatAPaymentMadeLessLateThanTheTrigger() {
        Story story = late(CreditWorld.place("10000.00"), "1031.00");
        story.repayOn(CreditWorld.today(), "290.00");
        post(Tokens.bank(story.place().bankId()), "/v1/guarantee-claims", story.claim())
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:not-late-enough"));
    }

    private static String accepted(Story story) {
        story.accepted();
        return story.claimField("accepted.amount");
    }

    private Story late(Place place, String amount) {
        return new Story(place, world.lateLoan(place, amount));
    }
}
