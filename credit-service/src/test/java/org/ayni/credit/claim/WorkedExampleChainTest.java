package org.ayni.credit.claim;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.Calendar;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.credit.FundWorld;
import org.ayni.credit.Places;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/**
 * The worked example of the design (credit rules, section 6) over HTTP, with the close of each day: every row and every
 * bullet under it. The loan is the same in each fund: one revolves, one is frozen, one has a payment reversed.
 */
@QuarkusTest
@TestProfile(Calendar.class)
@QuarkusTestResource(BureauProcess.class)
class WorkedExampleChainTest {

    @TestHTTPResource(value = "/business-date", management = true)
    URL businessDate;

    @Inject
    CreditWorld world;

    private Story story;
    private Story frozen;
    private Story reversed;
    private Story shared;

    @Test
    void holdsInEveryRow() {
        on("2003-03-03");
        Place place = Places.placeWithPenalty("130000.00", "REVOLVING");
        Place frozenPlace = Places.placeWithPenalty("130000.00", "FROZEN");
        Place reversedPlace = Places.placeWithPenalty("130000.00", "REVOLVING");
        Place sharedPlace = Places.coFundedPlace("130000.00");
        closed("2003-03-03");
        new Story(place, place.productId()).row("0 0 0 260000.00 0 130000.00 0 0");
        on("2003-03-25");
        story = new Story(place, world.approvedLoan(place, "1031.00"));
        frozen = new Story(frozenPlace, world.approvedLoan(frozenPlace, "1031.00"));
        reversed = new Story(reversedPlace, world.approvedLoan(reversedPlace, "1031.00"));
        shared = new Story(sharedPlace, world.approvedLoan(sharedPlace, "1031.00"));
        closed("2003-03-25");
        story.row("0 0 0 258969.00 0 129484.50 0 0");
        on("2003-03-31");
        for (Story each : List.of(story, frozen, reversed, shared)) {
            each.bank("/disbursement", CreditWorld.disbursement("1031.00"));
        }
        closed("2003-03-31");
        story.row("1031.00 0 0 258969.00 1031.00 129484.50 515.50 -5.16");
        assertEquals("515.50 129484.50 515.50 0 -5.16", shared.balances("1210", "1010", "9210", "1410", "1290"));
        pays();
        growsLate();
        isClaimedAndPaid();
        isWrittenOffAndRecovered();
    }

    private void pays() {
        on("2003-04-30");
        List.of(story, frozen, reversed, shared).forEach(each -> each.pay("2003-04-30"));
        closed("2003-04-30");
        story.row("949.52 0 0 259050.48 949.52 129525.24 474.76 -4.75");
        frozen.row("949.52 0 0 258969.00 1031.00 129484.50 515.50 -4.75");
        assertEquals("474.76 45.68 -4.94", shared.balances("1210", "1410", "4020"));
        on("2003-05-31");
        List.of(story, frozen, shared).forEach(each -> each.pay("2003-05-31"));
        String undone = reversed.pay("2003-05-31");
        closed("2003-05-31");
        story.row("867.26 0 0 259132.74 867.26 129566.37 433.63 -4.34");
        assertEquals("433.63 91.36 -9.49", shared.balances("1210", "1410", "4020"));
        reversesAPayment(undone);
        closed("2003-07-03");
        story.row("867.26 9.11 0 259132.74 867.26 129566.37 433.63 -4.34");
        asOf("asOf=2003-07-03&knownAt=2003-07-03", "867.26", 3, "9.11");
        on("2003-07-04");
        List.of(story, frozen, shared).forEach(each -> each.pay("2003-06-30"));
        asOf("asOf=2003-07-03", "784.21", 0, "0.73");
        closed("2003-07-04");
        story.row("784.21 0.97 0 259215.79 784.21 129607.90 392.10 -3.92");
        assertEquals("392.10 137.04 392.11 129607.90 392.10", shared.balances("1210", "1410", "9210", "9110", "9130"));
        asOf("asOf=2003-07-03&knownAt=2003-07-03", "867.26", 3, "9.11");
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/portfolio?asOf=2003-07-03&fundId=" + story.place().fundId())
                .then()
                .body("reported.outstanding.amount", equalTo("867.26"))
                .body("restated.outstanding.amount", equalTo("784.21"));
    }

    /** A payment is reversed and posted again: the loan stands as it did. */
    private void reversesAPayment(String payment) {
        on("2003-06-02");
        Story.twoPeople(
                "/v1/loans/" + reversed.loan() + "/transactions/" + payment + "/reversal", "{\"reason\": \"Error\"}");
        closed("2003-06-02");
        reversed.row("949.52 9.71 0 259050.48 949.52 129525.24 474.76 -4.75");
        assertEquals(2, reversed.number("daysPastDue"));
        reversed.pay("2003-05-31");
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loans/" + reversed.loan() + "?asOf=2003-05-31")
                .then()
                .body("outstanding.amount", equalTo("867.26"))
                .body("interest.amount", equalTo("0.00"))
                .body("daysPastDue", equalTo(0));
    }

    private void growsLate() {
        String rest = " 259215.79 784.21 129607.90 392.10 ";
        closed("2003-08-06");
        story.row("784.21 8.97 1.26" + rest + "-19.60");
        closed("2003-08-31");
        story.row("784.21 15.04 1.26" + rest + "-78.42");
        closed("2003-09-25");
        story.row("784.21 21.30 2.52" + rest + "-196.05");
        closed("2003-10-15");
        story.row("784.21 26.20 3.78" + rest + "-313.68");
        post(Tokens.bank(story.place().bankId()), "/v1/guarantee-claims", story.claim())
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:not-late-enough"));
        closed("2003-10-30");
        story.row("784.21 29.83 3.78" + rest + "-392.10");
        assertEquals("0 14.92 -392.10", shared.balances("1220", "9510", "1290"));
        assertEquals("A>B B>C C>D D>E E>F", story.ratings());
    }

    private void isClaimedAndPaid() {
        String rest = " 259215.79 784.21 129607.90 392.10 ";
        on("2003-11-03");
        String claim = story.submit();
        String frozenClaim = frozen.submit();
        closed("2003-11-03");
        story.row("784.21 30.83 3.78" + rest + "-392.10");
        assertEquals("392.10", story.balances("9310"));
        on("2003-11-10");
        List.of(claim, frozenClaim)
                .forEach(each -> Story.twoPeople(each + "/acceptance", "{\"reason\": \"Conforme\"}"));
        closed("2003-11-10");
        story.row("784.21 32.59 5.04 259215.79 784.21 129607.90 0 0");
        assertEquals("392.10 392.10 -392.10", story.balances("9140", "1310", "1390"));
        frozen.row("784.21 32.59 5.04 258969.00 1031.00 129484.50 123.40 0");
        on("2003-11-14");
        Story.twoPeople(claim + "/payment", "{\"bankReference\": \"G-1\", \"certificateNumber\": \"DPF-1B\"}");
        Story.twoPeople(frozenClaim + "/payment", "{\"bankReference\": \"G-1\", \"certificateNumber\": \"DPF-1B\"}");
        closed("2003-11-14");
        story.row("784.21 33.59 5.04 259215.80 0 129607.90 0 0");
        assertEquals("129607.90 0 0", story.balances("1110", "2110", "9140"));
        frozen.row("784.21 33.59 5.04 258184.80 1031.00 129484.50 123.40 0");
    }

    private void isWrittenOffAndRecovered() {
        String rest = "0 0 0 259215.80 0 129607.90 0 0";
        on("2003-12-31");
        for (Story each : List.of(story, frozen, shared)) {
            Story.twoPeople(
                    "/v1/loans/" + each.loan() + "/write-off",
                    "{\"writtenOffOn\": \"2003-12-31\", \"reason\": \"Incobrable\"}");
        }
        closed("2003-12-31");
        story.row(rest);
        assertEquals("834.37", story.balances("9240"));
        losesItsShare();
        mayNotBePaidAnyMore();
        on("2004-02-16");
        story.recover("200.00", "2004-02-16");
        shared.recover("200.00", "2004-02-16");
        assertEquals("237.04 -100.00", shared.balances("1410", "4050"));
        frozen.recover("200.00", "2004-02-16");
        assertEquals("634.37 100.00 -292.10", story.balances("9240", "1410", "1390"));
        on("2004-03-15");
        story.recover("33.33", "2004-03-15");
        assertEquals("601.04 116.66", story.balances("9240", "1410"));
        post(Tokens.of("credit-officer"), "/v1/funds/" + story.place().fundId() + "/remittances", """
                        {"bankId": "%s", "direction": "FROM_BANK", "amount": {"amount": "116.66", "currency": "USD"},
                        "remittedOn": "2004-03-15", "bankReference": "T-1"}""".formatted(
                                story.place().bankId()))
                .statusCode(201);
        assertEquals("116.66", story.balances("1010"));
        on("2004-03-31");
        for (Story each : List.of(story, frozen)) {
            Story.twoPeople(each.claimPath() + "/closing", "{\"reason\": \"Sin bienes\"}");
        }
        closed("2004-03-31");
        story.row(rest);
        frozen.row("0 0 0 259215.80 0 129607.90 0 0");
        assertEquals(
                "129607.90 116.66 275.44 -130000.00 -259215.80 -129607.90 601.04 -601.04 0 0",
                story.balances("1110", "1010", "5010", "3010", "9090", "9190", "9240", "9290", "1310", "1390"));
    }

    /**
     * CO_FUNDED: 392.10 of its principal comes from what was set aside; its part of 45.12 interest (22.56) and of 6.30
     * penalties (3.15, no claim stopped them) is a loss besides. It can lend as much less.
     */
    private void losesItsShare() {
        assertEquals("0 0 0 0 0 0", shared.balances("1210", "1220", "1230", "1290", "9510", "9030"));
        assertEquals("-129607.90 -259215.80 0", shared.balances("9190", "9090", "9130"));
        assertEquals(
                "LOSS 129607.90 259215.80 USD",
                FundWorld.positions(shared.place().fundId()).getLast());
        assertEquals("392.10 25.71", shared.balances("5020", "5050"));
        assertEquals("417.82", shared.balances("9240"));
    }

    /** After row 14 a repayment, or the reversal of one, is 409. */
    private void mayNotBePaidAnyMore() {
        post(
                        Tokens.bank(story.place().bankId()),
                        "/v1/loans/" + story.loan() + "/repayments",
                        CreditWorld.repayment("10.00"))
                .statusCode(409);
        String first = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loans/" + story.loan() + "/transactions")
                .then()
                .extract()
                .path("items.find { it.kind == 'REPAYMENT' }.id");
        post(
                        Tokens.of("credit-officer"),
                        "/v1/loans/" + story.loan() + "/transactions/" + first + "/reversal",
                        "{\"reason\": \"Error\"}")
                .statusCode(409);
    }

    private void on(String day) {
        CreditWorld.moveTo(businessDate, day);
    }

    private void closed(String day) {
        on(day);
        CreditWorld.close(day);
    }

    private void asOf(String when, String outstanding, int daysPastDue, String interest) {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loans/" + story.loan() + "?" + when)
                .then()
                .statusCode(200)
                .body("outstanding.amount", equalTo(outstanding))
                .body("daysPastDue", equalTo(daysPastDue))
                .body("interest.amount", equalTo(interest));
    }
}
