package org.ayni.credit.portfolio;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.Calendar;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.credit.Places;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What a close tells of the portfolio is what {@code GET /v1/portfolio} says of the same day. */
@QuarkusTest
@TestProfile(Calendar.class)
@QuarkusTestResource(BureauProcess.class)
class ToldPortfolioTest {

    private static final String DAY = "2004-10-31";

    @TestHTTPResource(value = "/business-date", management = true)
    URL businessDate;

    @Inject
    CreditWorld world;

    @Inject
    ObjectMapper json;

    @Test
    void theAgeingMakesThePortfolioAtRiskAndAFundWithoutLoansHasZeros() throws Exception {
        CreditWorld.moveTo(businessDate, "2004-10-30");
        Place place = Places.place("20000.00");
        Place idle = Places.place("10000.00");
        for (int daysAgo : List.of(0, 45, 75, 110, 180)) {
            late(place, daysAgo);
        }
        reschedule(late(place, 75));
        CreditWorld.moveTo(businessDate, DAY);
        CreditWorld.close(DAY);
        JsonNode told = told(place);
        JsonPath read = portfolio(place);
        assertEquals(List.of("0-0", "1-1", "2-30", "31-60", "61-90", "91-null"), names(told));
        assertEquals(List.of(2, 0, 1, 1, 1, 1), numbers(told, "loans"));
        assertEquals(List.of(1, 0, 0, 0, 0, 0), numbers(told, "restructuredLoans"));
        assertEquals(read.getInt("reported.loans"), told.get("loans").asInt());
        assertEquals(read.getString("reported.outstanding.amount"), sum(told, "outstanding", any -> true));
        assertEquals(read.getString("reported.restructured.amount"), sum(told, "restructured", any -> true));
        for (int days : List.of(1, 30, 90)) {
            String late = sum(told, "outstanding", band -> band.get("fromDays").asInt() > days);
            String par = "reported.par" + days;
            assertEquals(read.getString(par + ".amount.amount"), late, par);
            assertEquals(told.get("atRiskOver" + days).asText(), late, par);
            BigDecimal withRestructured = new BigDecimal(late)
                    .add(new BigDecimal(sum(
                            told, "restructured", band -> band.get("fromDays").asInt() <= days)));
            assertEquals(
                    read.getString(par + ".withRestructuredPercent"),
                    withRestructured
                            .movePointRight(2)
                            .divide(new BigDecimal(told.get("outstanding").asText()), 2, RoundingMode.HALF_UP)
                            .toString(),
                    par);
        }
        assertEquals(List.of(0, 0, 0, 0, 0, 0), numbers(told(idle), "loans"));
        assertEquals("0.00", sum(told(idle), "outstanding", any -> true));
    }

    /** A loan of twelve monthly instalments that was disbursed so long ago and never paid. */
    private UUID late(Place place, int daysAgo) {
        UUID loan = world.disbursedLoan(place, "1031.00");
        TestDatabase database = TestDatabase.current();
        database.execute(
                "update loan set valid_on = valid_on - ?, disbursed_on = disbursed_on - ? where id = ?",
                daysAgo,
                daysAgo,
                loan);
        database.execute(
                "update loan_transaction set valid_on = valid_on - ?, booked_on = booked_on - ? where loan_id = ?",
                daysAgo,
                daysAgo,
                loan);
        return loan;
    }

    private static void reschedule(UUID loan) {
        String request = post(Tokens.of("credit-officer", "officer-1"), "/v1/loans/" + loan + "/reschedules", """
                        {"instalments": 12, "annualRatePercent": "11.5", "rescheduledOn": "2004-10-30",
                        "reason": "Plan de pagos nuevo"}""")
                .statusCode(201)
                .extract()
                .path("id");
        post(Tokens.of("credit-committee", "member-2"), "/v1/approval-requests/" + request + "/confirmation", "{}")
                .statusCode(200);
    }

    private JsonNode told(Place place) throws Exception {
        return json.readTree(String.valueOf(TestDatabase.current()
                .rows("select payload from outbox where type = 'credit.portfolio.day-closed.v1'"
                        + " and payload::jsonb ->> 'fundId' = '" + place.fundId() + "'"
                        + " and payload::jsonb ->> 'day' = '" + DAY + "'")
                .getFirst()
                .get("payload")));
    }

    private static JsonPath portfolio(Place place) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/portfolio?asOf=" + DAY + "&fundId=" + place.fundId())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> names(JsonNode told) {
        return bands(told).stream()
                .map(band ->
                        band.get("fromDays").asText() + "-" + band.get("toDays").asText())
                .toList();
    }

    private static List<Integer> numbers(JsonNode told, String field) {
        return bands(told).stream().map(band -> band.get(field).asInt()).toList();
    }

    private static String sum(JsonNode told, String field, Predicate<JsonNode> which) {
        return bands(told).stream()
                .filter(which)
                .map(band -> new BigDecimal(band.get(field).asText()))
                .reduce(new BigDecimal("0.00"), BigDecimal::add)
                .toString();
    }

    private static List<JsonNode> bands(JsonNode told) {
        return StreamSupport.stream(told.get("ageing").spliterator(), false).toList();
    }
}
