package org.ayni.credit.product;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.cap.RateCap;
import org.ayni.credit.cap.RateCaps;
import org.ayni.credit.cap.Segment;
import org.ayni.credit.product.CapCheck.Outcome;
import org.ayni.kit.money.Money;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Design rule 37: nominal rates with the counted fees, against what was in force on the day of the offer. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class RateCapTest {

    private static final LocalDate DECREE = LocalDate.parse("2014-07-09");
    private static final String AFTER = "\"2015-03-31\"";
    private static final String COMMISSION =
            "[{\"name\": \"Comisión\", \"value\": \"1\", \"percent\": true, \"capped\": %s}]";

    @Inject
    RateCaps caps;

    @Inject
    CapChecks checks;

    @Inject
    LoanProducts products;

    @ParameterizedTest
    @CsvSource({"MICRO,11.50", "SMALL,7.00", "LARGER,6.00"})
    void knowsTheDecreeFromItsDayOn(Segment segment, BigDecimal percent) {
        RateCap cap = caps.inForce(segment, DECREE).orElseThrow();

        assertEquals(percent, cap.percent());
        assertEquals(Optional.empty(), caps.inForce(segment, DECREE.minusDays(1)));
    }

    @Test
    void offersAProductAtTheCapWhateverItsSmallestLoanRoundsTo() {
        offer("segment", "\"MICRO\"", "validOn", AFTER, "minimumInstalments", "1")
                .statusCode(201);
    }

    @Test
    void refusesAProductAboveTheCapWithTheRuleAndItsSource() {
        offer("segment", "\"MICRO\"", "validOn", AFTER, "annualRatePercent", "\"11.51\"")
                .statusCode(422)
                .body("type", equalTo("urn:ayni:problem:rate-above-cap"))
                .body("violations.field", hasItem("terms.annualRatePercent"))
                .body("rule", equalTo("LEGAL_RATE_CAP"))
                .body("segment", equalTo("MICRO"))
                .body("capPercent", equalTo("11.50"))
                .body("nominalRatePercent", equalTo("11.53"))
                .body("detail", containsString("100.00 USD × 6"))
                .body("source", containsString("2055"));
        offer("segment", "\"SMALL\"", "validOn", AFTER).statusCode(422);
        offer("segment", "\"LARGER\"", "validOn", AFTER, "annualRatePercent", "\"6\"")
                .statusCode(201);
    }

    @Test
    void countsFeesUnlessTheLawExcludesThem() {
        offer("segment", "\"MICRO\"", "validOn", AFTER, "fees", COMMISSION.formatted("true"))
                .statusCode(422)
                .body("type", equalTo("urn:ayni:problem:rate-above-cap"));
        offer("segment", "\"MICRO\"", "validOn", AFTER, "fees", COMMISSION.formatted("false"))
                .statusCode(201);
    }

    @Test
    void findsTheDearestLoanOfAFixedFee() {
        String fee = "[{\"name\": \"Apertura\", \"value\": \"1.00\", \"percent\": false}]";
        offer("segment", "\"MICRO\"", "validOn", AFTER, "annualRatePercent", "\"11\"", "fees", fee)
                .statusCode(422)
                .body("detail", containsString("100.00 USD × 6"));
        offer(
                        "segment",
                        "\"MICRO\"",
                        "validOn",
                        AFTER,
                        "annualRatePercent",
                        "\"11\"",
                        "fees",
                        fee,
                        "minimumAmount",
                        "{\"amount\": \"2000.00\", \"currency\": \"USD\"}")
                .statusCode(201);
    }

    @Test
    void aFlatRateIsFarAboveItsFigure() {
        offer("segment", "\"MICRO\"", "validOn", AFTER, "interestMethod", "\"FLAT\"", "annualRatePercent", "\"7\"")
                .statusCode(422)
                .body("type", equalTo("urn:ayni:problem:rate-above-cap"));
    }

    @Test
    void nothingBindsBeforeTheDecreeOrWithoutASegment() {
        LoanProduct old = kept(
                offer("segment", "\"MICRO\"", "annualRatePercent", "\"30\"").statusCode(201));
        LoanProduct unsegmented =
                kept(offer("validOn", AFTER, "annualRatePercent", "\"30\"").statusCode(201));

        assertEquals(CapCheck.NOT_APPLICABLE, check(old, DECREE.minusDays(1)));
        assertEquals(CapCheck.NOT_APPLICABLE, check(unsegmented, DECREE));
    }

    @Test
    void anOfferIsHeldAgainstTheCapOfItsOwnDay() {
        LoanProduct old = kept(
                offer("segment", "\"MICRO\"", "annualRatePercent", "\"30\"").statusCode(201));

        CapCheck above = check(old, DECREE);
        CapCheck within = checks.check(old, Money.of("1031.00", "USD"), 12, new BigDecimal("11.5"), DECREE);

        assertEquals(Outcome.NOT_PASSED, above.outcome());
        assertEquals(new BigDecimal("30.00"), above.nominalRatePercent());
        assertEquals(Outcome.PASSED, within.outcome());
        assertEquals(
                new BigDecimal("11.50"), Objects.requireNonNull(within.cap()).percent());
        assertNull(within.cap().effectiveTo());
    }

    @Test
    void aLaterCapTakesThePlaceOfTheEarlierAndMayEnd() {
        add("{\"segment\": \"SMALL\", \"percent\": \"8\", \"effectiveFrom\": \"2031-01-01\","
                        + " \"effectiveTo\": \"2031-12-31\", \"source\": \"ASSUMPTION\"}")
                .statusCode(201);

        assertEquals(new BigDecimal("7.00"), percent("2030-12-31"));
        assertEquals(new BigDecimal("8.00"), percent("2031-12-31"));
        assertNull(percent("2032-01-01"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/rate-caps?on=2031-06-30")
                .then()
                .statusCode(200)
                .body("items.percent", hasItems("8.00", "11.50"))
                .body("items.percent", not(hasItem("7.00")));
    }

    @Test
    void refusesACapThatEndsBeforeItBeginsOrIsThereAlready() {
        add("{\"segment\": \"SMALL\", \"percent\": \"8\", \"effectiveFrom\": \"2041-01-01\","
                        + " \"effectiveTo\": \"2040-12-31\", \"source\": \"ASSUMPTION\"}")
                .statusCode(422)
                .body("violations.field", hasItem("effectiveTo"));
        add("{\"segment\": \"SMALL\", \"percent\": \"8\", \"effectiveFrom\": \"2014-07-09\", \"source\": \"x\"}")
                .statusCode(409);
    }

    private BigDecimal percent(String on) {
        return caps.inForce(Segment.SMALL, LocalDate.parse(on))
                .map(RateCap::percent)
                .orElse(null);
    }

    private CapCheck check(LoanProduct product, LocalDate on) {
        return checks.check(
                product, Money.of("1031.00", "USD"), 12, product.terms().annualRatePercent(), on);
    }

    private LoanProduct kept(ValidatableResponse offered) {
        return products.find(UUID.fromString(offered.extract().path("id"))).orElseThrow();
    }

    private static ValidatableResponse offer(String... changes) {
        return CreditWorld.post(
                Tokens.of("credit-officer"), "/v1/loan-products", Products.offer(Products.terms(changes)));
    }

    private static ValidatableResponse add(String cap) {
        return CreditWorld.post(Tokens.of("admin"), "/v1/rate-caps", cap);
    }
}
