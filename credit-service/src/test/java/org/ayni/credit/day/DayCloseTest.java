package org.ayni.credit.day;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.CreditWorld.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.Calendar;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.credit.Places;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Closes of days over HTTP, in the order of the calendar: the date only moves forward. */
@QuarkusTest
@TestProfile(Calendar.class)
@QuarkusTestResource(BureauProcess.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DayCloseTest {

    @TestHTTPResource(value = "/business-date", management = true)
    URL businessDate;

    @Inject
    CreditWorld world;

    @Inject
    DayCloseService closes;

    @Test
    @Order(2)
    void takesNoBookingsOnAClosedDay() {
        on("2004-04-10");
        Place place = Places.placeWithPenalty("10000.00", "REVOLVING");
        UUID loan = world.disbursedLoan(place, "1031.00");
        closed("2004-04-10");
        String path = "/v1/loans/" + loan + "/transactions/"
                + post(bank(place), "/v1/loans/" + loan + "/repayments", CreditWorld.repayment("91.36"))
                        .statusCode(201)
                        .extract()
                        .path("id");
        assertEquals("2004-04-11", read(path, "bookedOn"));
        assertEquals("2004-04-10", read(path, "validOn"));
        assertEquals("1031.00", balances(place.fundId()).get("9210"));
        on("2004-04-11");
        assertEquals("949.52", balances(place.fundId()).get("9210"));
    }

    @Test
    @Order(3)
    void givesADayItsOwnAccrualWhenItIsClosedLate() {
        on("2004-04-20");
        Place place = Places.placeWithPenalty("10000.00", "REVOLVING");
        UUID loan = world.disbursedLoan(place, "1031.00");
        on("2004-05-05");
        post(bank(place), "/v1/loans/" + loan + "/repayments", CreditWorld.repayment("91.36"))
                .statusCode(201);
        String byTheCommand = balances(place.fundId()).get("9220");
        closed("2004-05-01");
        assertEquals("3.62", balancesOn(place, "2004-05-01").get("9220"));
        assertEquals("1031.00", balancesOn(place, "2004-05-01").get("9210"));
        assertEquals(byTheCommand, balances(place.fundId()).get("9220"));
        closed("2004-05-05");
        assertEquals(byTheCommand, balances(place.fundId()).get("9220"));
    }

    @Test
    @Order(4)
    void goesOnWithACloseThatACrashLeftHalfDone() {
        on("2004-07-10");
        Place place = Places.placeWithPenalty("10000.00", "REVOLVING");
        world.disbursedLoan(place, "1031.00");
        closed("2004-07-19");
        closes.begin(java.time.LocalDate.parse("2004-07-20"));
        closes.closeLoans(java.time.LocalDate.parse("2004-07-20"));
        assertEquals("CLOSING", read("/v1/business-days/2004-07-20", "status"));
        String before = balances(place.fundId()).getOrDefault("9220", "0.00");
        closed("2004-07-20");
        assertEquals("CLOSED", read("/v1/business-days/2004-07-20", "status"));
        String after = balances(place.fundId()).get("9220");
        assertEquals("2.87 3.19", before + " " + after);
        closed("2004-07-20");
        assertEquals(after, balances(place.fundId()).get("9220"));
    }

    @Test
    @Order(5)
    void endsWhatNobodyConfirmedInTime() {
        on("2004-08-01");
        Place place = Places.placeWithPenalty("10000.00", "REVOLVING");
        UUID loan = world.approvedLoan(place, "1031.00");
        closed("2004-09-02");
        assertEquals("PENDING", read("/v1/loans/" + loan, "status"));
        closed("2004-09-03");
        assertEquals("CANCELLED", read("/v1/loans/" + loan, "status"));
        assertEquals("20000.00", balances(place.fundId()).get("9010"));
    }

    @Test
    @Order(6)
    void refusesADayThatHasNotComeAndWhoMayNotClose() {
        close("2030-01-01").statusCode(422).body("type", equalTo("urn:ayni:problem:day-not-begun"));
        close("1999-01-01").statusCode(409).body("type", equalTo("urn:ayni:problem:day-before-the-books"));
        post(Tokens.of("auditor"), "/v1/business-days/2004-09-03/close", "").statusCode(403);
    }

    private void on(String day) {
        CreditWorld.moveTo(businessDate, day);
    }

    private ValidatableResponse close(String day) {
        return post(Tokens.of("credit-officer"), "/v1/business-days/" + day + "/close", "");
    }

    /** Moves to a day and closes it. */
    private void closed(String day) {
        if (java.time.LocalDate.parse(day).isAfter(CreditWorld.today())) {
            on(day);
        }
        CreditWorld.close(day);
    }

    private void pay(Place place, UUID loan, String today, String paidOn) {
        on(today);
        post(bank(place), "/v1/loans/" + loan + "/repayments", """
                        {"amount": {"amount": "91.36", "currency": "USD"}, "paidOn": "%s", "bankReference": "R-%s"}""".formatted(paidOn, UUID.randomUUID()))
                .statusCode(201);
        closed(today);
    }

    private static String bank(Place place) {
        return Tokens.bank(place.bankId());
    }

    private static void row(Place place, String expected) {
        Map<String, String> books = balances(place.fundId());
        StringBuilder actual = new StringBuilder();
        for (String code : List.of("9210", "9220", "9230", "9010", "9030", "9110", "9130", "2120")) {
            String balance = books.getOrDefault(code, "0");
            actual.append(balance.equals("0.00") ? "0" : balance).append(' ');
        }
        assertEquals(expected, actual.toString().trim());
    }

    private static ValidatableResponse portfolio(Place place, String asOf) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .queryParam("fundId", place.fundId())
                .queryParam("asOf", asOf)
                .queryParam("by", "sector")
                .get("/v1/portfolio")
                .then()
                .statusCode(200);
    }

    private static Map<String, String> balancesOn(Place place, String day) {
        return balances(place.fundId() + "&asOf=" + day);
    }

    private static String read(String path, String field) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }
}
