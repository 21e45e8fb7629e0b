package org.ayni.credit.product;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.schedule.Instalment;
import org.ayni.credit.schedule.Schedule;
import org.ayni.credit.schedule.ScheduleTerms;
import org.ayni.credit.schedule.ScheduleTerms.InstalmentPricing;
import org.ayni.kit.money.Money;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What may be lent: terms that are kept as offered, and terms that are refused by the name of their field. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class LoanProductTest {

    private static final LocalDate ON = LocalDate.parse("2003-03-31");

    @Inject
    LoanProducts products;

    @Test
    void takesTheDefaultsOfTheDesignForWhatIsLeftOut() {
        ValidatableResponse offered = offer(Products.terms()).statusCode(201);

        offered.body("terms.conditions.recalculation", equalTo("DAILY"))
                .body("terms.conditions.due", equalTo(List.of("PENALTY", "FEE", "INTEREST", "PRINCIPAL")))
                .body("terms.principalGraceInstalments", equalTo(0))
                .body("terms.fees", hasSize(0))
                .body("terms.rounding", equalTo("HALF_EVEN"))
                .body("terms.instalmentPricing", equalTo("PERIOD_FACTORS"));
        assertEquals(Conditions.DEFAULT, kept(offered).conditions());
    }

    @Test
    void aFlatProductRecalculatesNothingByDefault() {
        LoanProduct flat =
                kept(offer(Products.terms("interestMethod", "\"FLAT\"")).statusCode(201));

        assertEquals(Conditions.Recalculation.NONE, flat.conditions().recalculation());
    }

    @Test
    void makesTheScheduleFromEverythingThatWasOffered() {
        UUID calendar = calendar();
        LoanProduct product = kept(offer(Products.terms(
                        "principalGraceInstalments", "2",
                        "interestGraceInstalments", "1",
                        "rounding", "\"HALF_UP\"",
                        "instalmentPricing", "\"MEAN_MONTH\"",
                        "calendarId", "\"" + calendar + "\"",
                        "conditions",
                                Products.conditions(
                                                "penalty",
                                                "{\"percent\": \"1.5\", \"base\": \"PRINCIPAL\", \"graceDays\": 5,"
                                                        + " \"every\": \"ONCE\"}")
                                        .toString(),
                        "fees", """
                                [{"name": "Comisión", "value": "1", "percent": true},
                                {"name": "Seguro", "value": "5.00", "percent": false, "collection": "PAID_APART",
                                "capped": false}]"""))
                .statusCode(201));

        ScheduleTerms terms = product.scheduleTerms(Money.of("1000.00", "USD"), 12, new BigDecimal("11.5"), ON);
        Schedule schedule = Schedule.of(terms);

        assertEquals(new ScheduleTerms.Grace(2, 1), terms.grace());
        assertEquals(RoundingMode.HALF_UP, terms.rounding().mode());
        assertEquals(InstalmentPricing.MEAN_MONTH, terms.instalmentPricing());
        assertEquals(
                new Schedule.Payout(
                        ON,
                        new BigDecimal("1000.00"),
                        new BigDecimal("10.00"),
                        new BigDecimal("5.00"),
                        new BigDecimal("10.00")),
                schedule.payouts().getFirst());
        assertEquals(
                List.of("2003-04-30", "2003-06-02", "2003-06-30", "2003-07-31", "2003-09-01"),
                schedule.rows().stream()
                        .limit(5)
                        .map(row -> row.dueOn().toString())
                        .toList());
        assertEquals(new BigDecimal("1.5"), product.conditions().penalty().percent());
    }

    @Test
    void aCalendarMovesTheDayOfPaymentAndNotTheInterest() {
        LoanProduct moving =
                kept(offer(Products.terms("calendarId", "\"" + calendar() + "\"", "dayCount", "\"ACT/365\""))
                        .statusCode(201));
        LoanProduct fixed =
                kept(offer(Products.terms("dayCount", "\"ACT/365\"")).statusCode(201));
        Money amount = Money.of("1031.00", "USD");
        BigDecimal rate = new BigDecimal("11.5");

        List<Instalment> moved =
                Schedule.of(moving.scheduleTerms(amount, 12, rate, ON)).rows();
        List<Instalment> unmoved =
                Schedule.of(fixed.scheduleTerms(amount, 12, rate, ON)).rows();

        assertEquals(LocalDate.parse("2003-06-02"), moved.get(1).dueOn());
        assertEquals(LocalDate.parse("2003-05-31"), unmoved.get(1).dueOn());
        assertEquals(
                unmoved.stream().map(Instalment::interest).toList(),
                moved.stream().map(Instalment::interest).toList());
    }

    @Test
    void refusesTermsByTheNameOfTheirField() {
        refused("terms.maximumInstalments", "minimumInstalments", "40");
        refused("terms.principalGraceInstalments", "principalGraceInstalments", "6");
        refused("terms.interestGraceInstalments", "interestGraceInstalments", "6");
        refused("terms.calendarId", "calendarId", "\"" + UUID.randomUUID() + "\"");
        refused("terms.fees[0].value", "fees", "[{\"name\": \"x\", \"value\": \"100\", \"percent\": true}]");
        refused("terms.fees[0].value", "fees", "[{\"name\": \"x\", \"value\": \"0.001\", \"percent\": false}]");
        refused(
                "terms.conditions.due",
                "conditions",
                Products.conditions("due", "[\"FEE\", \"FEE\", \"INTEREST\", \"PRINCIPAL\"]")
                        .toString());
        refused(
                "terms.conditions.inAdvance",
                "conditions",
                Products.conditions("inAdvance", "[\"FEE\", \"PENALTY\", \"PENALTY\", \"PRINCIPAL\"]")
                        .toString());
        refused(
                "terms.conditions.prepayment",
                "interestMethod",
                "\"FLAT\"",
                "conditions",
                Products.conditions("recalculation", "\"NONE\"", "prepayment", "\"REDUCE_TERM\"")
                        .toString());
        refused(
                "terms.conditions.recalculation",
                "interestMethod",
                "\"FLAT\"",
                "conditions",
                Products.conditions().toString());
    }

    @Test
    void listsTheProductWithItsCalendarHidden() {
        offer(Products.terms("calendarId", "\"" + calendar() + "\"")).statusCode(201);

        List<JsonNode> fields = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loan-products?limit=200")
                .then()
                .statusCode(200)
                .body("items.terms.rounding", hasItem("HALF_EVEN"))
                .extract()
                .path("items.workingDays");
        assertEquals(
                List.of(), fields.stream().filter(java.util.Objects::nonNull).toList());
    }

    private LoanProduct kept(ValidatableResponse offered) {
        return products.find(UUID.fromString(offered.extract().path("id"))).orElseThrow();
    }

    private static void refused(String field, String... changes) {
        offer(Products.terms(changes)).statusCode(422).body("violations.field", hasItems(field));
    }

    private static ValidatableResponse offer(JsonNode terms) {
        return CreditWorld.post(Tokens.of("credit-officer"), "/v1/loan-products", Products.offer(terms));
    }

    private static UUID calendar() {
        return UUID.fromString(CreditWorld.post(Tokens.of("credit-officer"), "/v1/calendars", """
                        {"days": {"name": "Bolivia", "weekendDays": ["SATURDAY", "SUNDAY"],
                        "holidays": ["2003-05-01"], "moving": "FOLLOWING", "validOn": "2001-09-27",
                        "source": "ASSUMPTION"}}""")
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
