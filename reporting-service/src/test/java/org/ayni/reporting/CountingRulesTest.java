package org.ayni.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.consortia.ConsortiaEvent.EnterpriseRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.RoleTaken;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered;
import org.ayni.contracts.credit.Borrower;
import org.ayni.contracts.credit.FundEvent.FundEstablished;
import org.ayni.contracts.credit.LoanEvent.LoanDisbursed;
import org.ayni.contracts.credit.LoanState;
import org.ayni.contracts.training.TrainingEvent.PracticeObserved;
import org.ayni.contracts.training.TrainingEvent.VisitRecorded;
import org.ayni.kit.intake.EventHandler;
import org.ayni.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that BO-481 never came to use, on records that it never kept. Each test has years of its own. */
@QuarkusTest
class CountingRulesTest {

    private static final BigDecimal NONE = new BigDecimal("0.00");

    @Inject
    EventHandler intake;

    private final Told told = new Told();
    private final UUID owner = UUID.randomUUID();
    private final UUID worker = UUID.randomUUID();

    @Test
    void risingProductionAndIncomeNeedABaselineInTheSameUnit() {
        LocalDate before = LocalDate.parse("2020-01-10");
        UUID rising = enterprise(before);
        UUID same = enterprise(before);
        UUID otherUnit = enterprise(before);
        answers(before, "BASELINE", rising, "100", "DOZEN", "80.00");
        answers(before, "BASELINE", same, "100", "DOZEN", "80.00");
        answers(before, "BASELINE", otherUnit, "100", "DOZEN", "80.00");
        takeAll();
        indicator("R.3.2.a", before)
                .body("record.reason", equalTo("NO_FOLLOW_UP"))
                .body("record.value", nullValue());
        LocalDate after = before.plusMonths(6);
        answers(after, "FOLLOW_UP", rising, "101", "DOZEN", "100.00");
        answers(after, "FOLLOW_UP", same, "100", "DOZEN", "99.99");
        answers(after, "FOLLOW_UP", otherUnit, "500", "PIECE", "99.99");
        takeAll();
        indicator("R.3.2.a", after)
                .body("record.value", is(1))
                .body("record.status", equalTo("PARTIAL"))
                .body("record.coverage.known", is(2));
        // Exactly 1.25 times the baseline counts; the person who owns the enterprise is counted.
        indicator("R.2.1.a", after).body("record.value", is(1)).body("record.coverage.known", is(3));
        indicator("R.2.1.a", before.minusDays(1)).body("record.reason", equalTo("NO_BASELINE"));
    }

    @Test
    void betterQualityCountsTheShopAndThePeopleWhoWorkThere() {
        LocalDate on = LocalDate.parse("2021-02-01");
        UUID shop = enterprise(on);
        UUID unscored = enterprise(on);
        visit(shop, "VERIFICATION", "2.0", "3.5", on);
        visit(unscored, "VERIFICATION", null, "3.5", on);
        takeAll();
        indicator("R.1.4.b", on).body("record.value", is(1)).body("record.coverage.known", is(1));
        indicator("R.1.4.a", on).body("record.value", is(2));
    }

    @Test
    void practiceIsNoLongerPartialOnceEveryTopicWasLookedAt() {
        LocalDate on = LocalDate.parse("2022-03-01");
        check("ADMINISTRATION", "YES", on);
        check("ACCOUNTING", "NO", on);
        check("MARKETING", "NO", on);
        takeAll();
        indicator("R.1.2.b", on).body("record.status", equalTo("PARTIAL"));
        check("LEADERSHIP", "PARTLY", on.plusDays(1));
        takeAll();
        indicator("R.1.2.b", on).body("record.status", equalTo("PARTIAL"));
        indicator("R.1.2.b", on.plusDays(1))
                .body("record.status", equalTo("MEASURED"))
                .body("note", nullValue());
    }

    @Test
    void aLoanToAConsortiumIsAConsortiumWithCredit() {
        LocalDate on = LocalDate.parse("2023-04-01");
        UUID fund = UUID.randomUUID();
        told.tell(on, new FundEstablished(fund, "fund-2023", "Fondo", "EUR", on));
        takeAll();
        indicator("R.2.2.a", on).body("record.value", is(0)).body("record.status", equalTo("MEASURED_ZERO"));
        Borrower consortium = new Borrower("CONSORTIUM", null, null, UUID.randomUUID(), null);
        LoanState after = new LoanState("ACTIVE", NONE, NONE, NONE, NONE, 0, "A", NONE, NONE, null, null);
        LocalDate paid = on.plusDays(1);
        told.tell(
                paid,
                new LoanDisbursed(
                        UUID.randomUUID(),
                        fund,
                        fund,
                        fund,
                        consortium,
                        UUID.randomUUID(),
                        new BigDecimal("25000.00"),
                        "EUR",
                        after,
                        paid,
                        paid));
        takeAll();
        indicator("R.2.2.a", paid).body("record.value", is(1)).body("record.percentOfTarget", equalTo("5.56"));
        indicator("R.2.2.a", on).body("record.value", is(0));
        // Euros are never added to dollars.
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/summary?asOf=" + paid)
                .then()
                .body("figures.amount.amount", not(hasItem("25000.00")));
    }

    @ParameterizedTest
    @CsvSource({"R.1.1.a,/v1/results", "R.1.1.a,/v1/indicators"})
    void theListsShowWhatTheSingleIndicatorShows(String code, String list) {
        String rows = list.endsWith("results") ? "rows" : "items";
        Object single = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/" + code + "?asOf=2004-03-27")
                .then()
                .extract()
                .path("record");
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get(list + "?asOf=2004-03-27")
                .then()
                .body(rows + ".find { it.code == '" + code + "' }.record", equalTo(single));
    }

    private UUID enterprise(LocalDate on) {
        UUID enterprise = UUID.randomUUID();
        told.tell(on, new EnterpriseRegistered(enterprise, "textiles", "El Alto", 2, null, on));
        told.tell(on, new RoleTaken(owner, UUID.randomUUID(), enterprise, "OWNER", "FULL_TIME", on));
        told.tell(on, new RoleTaken(worker, UUID.randomUUID(), enterprise, "HIRED_WORKER", "PART_TIME", on));
        return enterprise;
    }

    private void answers(LocalDate on, String round, UUID enterprise, String quantity, String unit, String drawings) {
        told.tell(
                on,
                new SurveyAnswered(
                        UUID.randomUUID(),
                        "r",
                        round,
                        enterprise,
                        null,
                        on,
                        List.of(
                                new SurveyAnswered.Answer(
                                        "MAIN_PRODUCT_QUANTITY", "VALUE", new BigDecimal(quantity), null, null, unit),
                                new SurveyAnswered.Answer(
                                        "OWN_DRAWINGS", "VALUE", new BigDecimal(drawings), null, null, "USD"))));
    }

    private void visit(UUID enterprise, String purpose, @Nullable String before, String after, LocalDate on) {
        told.tell(
                on,
                new VisitRecorded(
                        UUID.randomUUID(),
                        enterprise,
                        null,
                        purpose,
                        "PRODUCTION",
                        NONE,
                        before == null ? null : new BigDecimal(before),
                        new BigDecimal(after),
                        on));
    }

    private void check(String topic, String outcome, LocalDate on) {
        told.tell(
                on,
                new PracticeObserved(
                        UUID.randomUUID(),
                        owner,
                        UUID.randomUUID(),
                        null,
                        "practice",
                        "BUSINESS_MANAGEMENT",
                        topic,
                        outcome,
                        null,
                        on));
    }

    /** All that was told so far; what came in before is passed over. */
    private void takeAll() {
        intake.on(told.events());
    }

    private static ValidatableResponse indicator(String code, LocalDate asOf) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/" + code + "?asOf=" + asOf)
                .then()
                .statusCode(200);
    }
}
