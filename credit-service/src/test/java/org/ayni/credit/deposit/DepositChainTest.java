package org.ayni.credit.deposit;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.FundWorld.command;
import static org.ayni.credit.FundWorld.deposit;
import static org.ayni.credit.FundWorld.told;
import static org.ayni.credit.FundWorld.usd;
import static org.ayni.credit.FundWorld.window;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.FundWorld;
import org.ayni.credit.FundWorld.Place;
import org.ayni.credit.fund.FundProblem;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.time.BusinessClock;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A deposit from its pledge to its end: window, books, history and events say the same (design rules 4, 5, 11, 59). */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class DepositChainTest {

    @Inject
    FundWorld world;

    @Inject
    DepositDayService days;

    @Inject
    DepositDraws draws;

    @Inject
    BusinessClock clock;

    @Test
    void earnsInterestAndKeepsPartOfItUnderANewCertificate() {
        Place place = FundWorld.place("1000.00", "[]");
        UUID deposit = deposit(place, "1000.00", "DPF-1", null);
        command(
                        place,
                        deposit,
                        "interest-accruals",
                        "{\"amount\": " + usd("45.00") + ", \"accruedOn\": \"2003-09-30\"}")
                .statusCode(200)
                .body("accruedInterest.amount", equalTo("45.00"));
        command(place, deposit, "interest-payments", "{\"amount\": " + usd("15.00") + ", \"paidOn\": \"2003-09-30\"}")
                .statusCode(200);
        command(place, deposit, "interest-payments", "{\"amount\": " + usd("30.01") + ", \"paidOn\": \"2003-09-30\"}")
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:interest-not-accrued"));
        String renewal = """
                {"certificateNumber": "DPF-2", "renewedOn": "2003-09-30", "maturesOn": "2004-09-30",
                "capitalisedInterest": %s}""".formatted(usd("30.00"));
        command(place, deposit, "renewals", renewal)
                .statusCode(200)
                .body("id", equalTo(deposit.toString()))
                .body("amount.amount", equalTo("1030.00"));
        command(place, deposit, "renewals", renewal)
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:interest-not-accrued"));
        isBookedWithItsInterest(place);
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/funds/" + place.fundId() + "/deposits/" + deposit + "/entries")
                .then()
                .statusCode(200)
                .body("items.kind", contains("PLEDGED", "INTEREST_ACCRUED", "INTEREST_PAID", "RENEWED"))
                .body("items.certificateNumber", contains("DPF-1", null, null, "DPF-2"));
        assertEquals("deposit-renewed", told(place).getLast());
    }

    @Test
    void postsNothingWhenItIsRenewedAsItWasAndUsesACertificateOnce() {
        Place place = FundWorld.place("1000.00", "[]");
        UUID deposit = deposit(place, "1000.00", "DPF-1", null);
        Map<String, String> before = balances(place.fundId());
        command(place, deposit, "renewals", "{\"certificateNumber\": \"DPF-2\", \"renewedOn\": \"2003-09-30\"}")
                .statusCode(200);
        assertEquals(before, balances(place.fundId()));
        command(place, deposit, "renewals", "{\"certificateNumber\": \"DPF-1\", \"renewedOn\": \"2004-09-30\"}")
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:duplicate-certificate"));
    }

    @Test
    void staysPledgedWhileLoansNeedItAndIsFreeAndCashOtherwise() {
        Place place = FundWorld.place("1050.00", "[]");
        deposit(place, "400.00", "DPF-1", null);
        UUID deposit = deposit(place, "600.00", "DPF-2", null);
        QuarkusTransaction.requiringNew().run(() -> world.reserve(place, "900.00", Ids.next(), null));
        command(place, deposit, "lien-release", "{\"releasedOn\": \"2003-09-30\"}")
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:cover-in-use"))
                .body("shortfall.amount", equalTo("100.00"))
                .body("coverShortfall.amount", equalTo("50.00"));
        assertEquals("900.00 2000.00 0.00 450.00 1000.00 0.00", window(place));
        assertFalse(told(place).contains("cover-shortfall"));
        UUID small = deposit(place, "50.00", "DPF-3", null);
        command(place, small, "redemption", "{\"redeemedOn\": \"2003-09-30\"}")
                .statusCode(409)
                .body("currentState", equalTo("PLEDGED"));
        command(place, small, "lien-release", "{\"releasedOn\": \"2003-09-30\"}")
                .statusCode(200)
                .body("status", equalTo("FREE"));
        assertEquals("50.00", balances(place.fundId()).get("1120"));
        command(place, small, "redemption", "{\"redeemedOn\": \"2003-09-30\"}").statusCode(200);
        Map<String, String> books = balances(place.fundId());
        assertEquals("0.00", books.get("1120"));
        assertEquals("50.00", books.get("1010"));
        assertEquals("1000.00", books.get("1110"));
        assertEquals("lien-released", told(place).getLast());
    }

    @Test
    void endsWithItsTermAndLeavesAShortfallThatBlocksNewLoansUntilThereIsCover() {
        Place place = FundWorld.place("2000.00", "[]");
        LocalDate today = clock.today();
        deposit(place, "400.00", "DPF-1", null);
        UUID ending = deposit(place, "600.00", "DPF-2", today.plusDays(1));
        UUID loan = QuarkusTransaction.requiringNew().call(() -> world.reserve(place, "900.00", Ids.next(), null));
        assertEquals(0, ended(place, today, ending));
        TestDatabase.current().execute("update deposit set matures_on = ? where id = ?", today, ending);
        assertEquals(1, ended(place, today, ending));
        assertEquals("900.00 800.00 100.00 450.00 400.00 50.00", window(place));
        days.settleDay(place.fundId(), today, today);
        assertEquals("900.00 800.00 100.00 450.00 400.00 50.00", window(place));
        assertEquals(
                List.of("cover-shortfall", "deposit-matured"),
                told(place).subList(told(place).size() - 2, told(place).size()));
        refusedRoom(place, "0.01", null);
        Map<String, String> books = balances(place.fundId());
        assertEquals("600.00", books.get("1120"));
        assertEquals("-100.00", books.get("9010"));
        position(place, "shortfall.amount", "100.00");
        position(place, "available.amount", "0.00");
        deposit(place, "100.00", "DPF-3", null);
        assertEquals("900.00 1000.00 0.00 450.00 500.00 0.00", window(place));
        assertEquals(
                "900.00",
                TestDatabase.current()
                        .rows("select exposure_reserved from reservation where loan_id = ?", loan)
                        .getFirst()
                        .get("exposure_reserved")
                        .toString());
    }

    @Test
    void carriesOnlyLoansThatEndBeforeItDoes() {
        Place place = FundWorld.place("1000.00", "[]");
        LocalDate today = clock.today();
        LocalDate matures = today.plusDays(300);
        deposit(place, "400.00", "DPF-1", null);
        deposit(place, "600.00", "DPF-2", matures);
        refusedRoom(place, "800.01", matures);
        QuarkusTransaction.requiringNew().run(() -> world.reserve(place, "800.00", Ids.next(), matures));
        refusedRoom(place, "0.01", matures);
        QuarkusTransaction.requiringNew().run(() -> world.reserve(place, "1200.00", Ids.next(), matures.minusDays(1)));
        assertEquals("2000.00 2000.00 0.00 1000.00 1000.00 0.00", window(place));
    }

    @Test
    void paysClaimsEarliestMaturityFirstAndRenewsTheRestUnderTheSameId() {
        Place place = FundWorld.place("1000.00", "[]");
        LocalDate today = clock.today();
        UUID last = deposit(place, "500.00", "DPF-1", null);
        UUID second = deposit(place, "300.00", "DPF-2", today.plusDays(20));
        UUID first = deposit(place, "200.00", "DPF-3", today.plusDays(10));
        UUID claim = Ids.next();
        assertEquals("392.10 USD", drawn(place, claim, "392.10", "DPF-4"));
        assertEquals("REDEEMED 200.00 DPF-3", row(first));
        assertEquals("PLEDGED 107.90 DPF-4", row(second));
        assertEquals("PLEDGED 500.00 DPF-1", row(last));
        assertEquals("0.00 1215.80 0.00 0.00 607.90 0.00", window(place));
        Map<String, String> books = balances(place.fundId());
        assertEquals("607.90", books.get("1110"));
        assertEquals("392.10", books.get("2110"));
        assertEquals("-607.90", books.get("9190"));
        assertEquals("-1215.80", books.get("9090"));
        assertEquals("607.90 USD", drawn(place, Ids.next(), "700.00", "DPF-5"));
        assertEquals("0.00 0.00 0.00 0.00 0.00 0.00", window(place));
        assertEquals(4, told(place).stream().filter("deposit-drawn"::equals).count());
    }

    @Test
    void givesAnotherBanksApprovalsNothing() {
        Place place = FundWorld.place("1000.00", """
                [{"dimension": "SECTOR", "percentOfCapacity": "100"}]""");
        deposit(place, "1000.00", "DPF-1", null);
        UUID other = FundWorld.place("1.00", "[]").bankId();
        refusedRoom(new Place(place.fundId(), other), "0.01", null);
    }

    @Test
    void showsABankItsOwnDepositsAndWindowOnly() {
        Place place = FundWorld.place("1000.00", "[]");
        UUID deposit = deposit(place, "1000.00", "DPF-1", null);
        String path = "/v1/funds/" + place.fundId();
        String own = Tokens.bank(place.bankId());
        String stranger = Tokens.bank(UUID.randomUUID());
        given().auth().oauth2(own).get(path + "/deposits/" + deposit).then().statusCode(200);
        given().auth()
                .oauth2(stranger)
                .get(path + "/deposits/" + deposit)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(stranger)
                .get(path + "/deposits/" + deposit + "/entries")
                .then()
                .statusCode(404);
        given().auth().oauth2(stranger).get(path + "/deposits").then().body("items.size()", equalTo(0));
        given().auth().oauth2(stranger).get(path + "/position").then().body("pledged.amount", equalTo("0.00"));
        given().auth()
                .oauth2(stranger)
                .get(path + "/position?bankId=" + place.bankId())
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get(path + "/position?bankId=" + place.bankId())
                .then()
                .statusCode(200)
                .body("pledged.amount", equalTo("1000.00"));
    }

    private static void isBookedWithItsInterest(Place place) {
        assertEquals("0.00 2060.00 0.00 0.00 1030.00 0.00", window(place));
        Map<String, String> books = balances(place.fundId());
        assertEquals("1030.00", books.get("1110"));
        assertEquals("0.00", books.get("1130"));
        assertEquals("15.00", books.get("1010"));
        assertEquals("-45.00", books.get("4010"));
        assertEquals("2060.00", books.get("9010"));
        assertEquals("1030.00", books.get("9110"));
    }

    private int ended(Place place, LocalDate day, UUID deposit) {
        days.settleDay(place.fundId(), day, day);
        return row(deposit).startsWith("FREE") ? 1 : 0;
    }

    private String drawn(Place place, UUID claim, String amount, String certificate) {
        return QuarkusTransaction.requiringNew()
                .call(() -> draws.draw(new DepositDraws.Draw(
                        place.fundId(), place.bankId(), claim, Money.of(amount, "USD"), certificate, clock.today())))
                .toString();
    }

    private void refusedRoom(Place place, String amount, @Nullable LocalDate neededUntil) {
        Problem refused = assertThrows(Problem.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> world.reserve(place, amount, Ids.next(), neededUntil)));
        assertEquals(FundProblem.FUND_CAPACITY_EXCEEDED, refused.type());
    }

    private static void position(Place place, String field, String value) {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/funds/" + place.fundId() + "/position")
                .then()
                .statusCode(200)
                .body(field, equalTo(value));
    }

    private static String row(UUID deposit) {
        return FundWorld.joined(TestDatabase.current()
                .rows("select status, amount, certificate_number from deposit where id = ?", deposit));
    }
}
