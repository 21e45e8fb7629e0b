package org.ayni.credit.fund;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.FundWorld.positions;
import static org.ayni.credit.FundWorld.told;
import static org.ayni.credit.FundWorld.window;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.FundWorld;
import org.ayni.credit.FundWorld.Place;
import org.ayni.credit.deposit.DepositDayService;
import org.ayni.credit.limit.LimitProblem;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.time.BusinessClock;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What is agreed binds windows from its day on, and limits hold under any concurrency (design rules 4, 10, 65, 66). */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class FundPolicyChainTest {

    private static final UUID PERSON = Ids.next();
    private static final UUID ENTERPRISE = Ids.next();
    private static final UUID CONSORTIUM = Ids.next();
    private static final Borrower BORROWER = new Borrower("PERSON", PERSON, ENTERPRISE, CONSORTIUM, "textiles");

    @Inject
    FundWorld world;

    @Inject
    CreditWorld credit;

    @Inject
    DepositDayService days;

    @Inject
    BusinessClock clock;

    @Test
    void raisesAndCutsLeverageWithItsPostingAndLeavesAShortfall() {
        Place place = placeOf("1000.00", "[]");
        QuarkusTransaction.requiringNew().run(() -> world.reserve(place, "1800.00", BORROWER, null));
        change(place, "2003-01-01", "2.50");
        assertEquals("1800.00 2500.00 0.00 900.00 1000.00 0.00", window(place));
        change(place, "2003-02-01", "1.50");
        assertEquals("1800.00 1500.00 300.00 900.00 1000.00 0.00", window(place));
        assertEquals("-300.00", balances(place.fundId()).get("9010"));
        assertEquals("-1500.00", balances(place.fundId()).get("9090"));
        assertEquals(
                List.of("policy-changed", "position-changed", "policy-changed", "cover-shortfall", "position-changed"),
                told(place).subList(told(place).size() - 5, told(place).size()));
        assertEquals(List.of("POLICY 1000.00 2500.00 USD", "POLICY 1000.00 1500.00 USD"), positions(place.fundId()));
        post(
                        Tokens.of("credit-officer"),
                        "/v1/funds/" + place.fundId() + "/policies",
                        FundWorld.policy("2003-02-01", "2.00", "[]"))
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:later-policy-agreed"));
    }

    @Test
    void changesNothingUntilAnotherPersonConfirms() {
        Place place = placeOf("1000.00", "[]");
        String request = post(
                        Tokens.of("admin", "ana"),
                        "/v1/funds/" + place.fundId() + "/policies",
                        FundWorld.policy("2003-01-01", "2.50", "[]"))
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals("0.00 2000.00 0.00 0.00 1000.00 0.00", window(place));
        post(Tokens.of("admin", "ana"), "/v1/approval-requests/" + request + "/confirmation", "{}")
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:four-eyes-required"));
        assertEquals("0.00 2000.00 0.00 0.00 1000.00 0.00", window(place));
        post(Tokens.of("admin", "luis"), "/v1/approval-requests/" + request + "/confirmation", "{}")
                .statusCode(200);
        assertEquals("0.00 2500.00 0.00 0.00 1000.00 0.00", window(place));
    }

    @Test
    void waitsForItsDay() {
        Place place = placeOf("1000.00", "[]");
        LocalDate today = clock.today();
        change(place, today.plusDays(1).toString(), "3.00");
        days.settleDay(place.fundId(), today, today);
        assertEquals("0.00 2000.00 0.00 0.00 1000.00 0.00", window(place));
        TestDatabase.current()
                .execute(
                        "update fund_policy set effective_on = ? where fund_id = ? and leverage = 3",
                        today,
                        place.fundId());
        days.settleDay(place.fundId(), today, today);
        days.settleDay(place.fundId(), today, today);
        assertEquals("0.00 3000.00 0.00 0.00 1000.00 0.00", window(place));
        assertEquals("3000.00", balances(place.fundId()).get("9010"));
        days.settleDay(place.fundId(), today.minusDays(1), today);
        assertEquals("0.00 3000.00 0.00 0.00 1000.00 0.00", window(place));
        assertEquals(List.of("POLICY 1000.00 3000.00 USD"), positions(place.fundId()), "told once, on its day");
    }

    @Test
    void namesTheLimitThatIsExceededInItsOrder() {
        Place place = placeOf("1000.00", """
                [{"dimension": "BORROWER", "amount": {"amount": "300.00", "currency": "USD"}},
                 {"dimension": "CONSORTIUM", "percentOfCapacity": "20"},
                 {"dimension": "SECTOR", "amount": {"amount": "500.00", "currency": "USD"}},
                 {"dimension": "BANK", "percentOfCapacity": "30"}]""");
        refused(place, "300.01", BORROWER, "BORROWER", "300.00", "0.00");
        reserve(place, "300.00", BORROWER);
        refused(place, "0.01", borrower(PERSON, Ids.next(), Ids.next(), "wool"), "BORROWER", "300.00", "300.00");
        refused(place, "0.01", borrower(Ids.next(), ENTERPRISE, Ids.next(), "wool"), "ENTERPRISE", "300.00", "300.00");
        refused(
                place,
                "100.01",
                borrower(Ids.next(), Ids.next(), CONSORTIUM, "wool"),
                "CONSORTIUM",
                "400.00",
                "300.00");
        refused(
                place,
                "200.01",
                borrower(Ids.next(), Ids.next(), Ids.next(), "textiles"),
                "SECTOR",
                "500.00",
                "300.00");
        reserve(place, "200.00", borrower(Ids.next(), Ids.next(), Ids.next(), "textiles"));
        refused(place, "100.01", borrower(Ids.next(), Ids.next(), Ids.next(), "wool"), "BANK", "600.00", "500.00");
        reserve(place, "100.00", borrower(Ids.next(), Ids.next(), Ids.next(), "wool"));
        assertEquals("600.00 2000.00 0.00 300.00 1000.00 0.00", window(place));
    }

    @Test
    void refusesTheApprovalThatExceedsALimitAndLeavesTheApplicationAsItWas() {
        CreditWorld.Place place = CreditWorld.place("1000.00");
        CreditWorld.Member member = credit.member("11");
        credit.consent(member);
        UUID application = credit.apply(place, member, "1031.00");
        CreditWorld.endorse(application);
        FundWorld.changePolicy(place.fundId(), FundWorld.policy("2003-01-01", "2.00", """
                        [{"dimension": "SECTOR", "percentOfCapacity": "50"}]"""))
                .statusCode(200);
        CreditWorld.approve(place, application)
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:exposure-limit-exceeded"))
                .body("dimension", equalTo("SECTOR"))
                .body("limit.amount", equalTo("1000.00"))
                .body("inUse.amount", equalTo("0.00"));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loan-applications/" + application)
                .then()
                .body("status", equalTo("ENDORSED"));
        assertEquals("0.00 2000.00 0.00 0.00 1000.00 0.00", window(new Place(place.fundId(), place.bankId())));
    }

    @Test
    void letsAConsortiumUseItsOwnLimitAlone() {
        Place place = placeOf("1000.00", """
                [{"dimension": "BORROWER", "amount": {"amount": "100.00", "currency": "USD"}},
                 {"dimension": "CONSORTIUM", "amount": {"amount": "400.00", "currency": "USD"}}]""");
        Borrower consortium = new Borrower("CONSORTIUM", null, null, CONSORTIUM, "textiles");
        reserve(place, "400.00", consortium);
        refused(place, "0.01", consortium, "CONSORTIUM", "400.00", "400.00");
    }

    @Test
    void givesTheLastUnitOfAConsortiumsLimitToExactlyOneOf32Members() throws Exception {
        Place place = placeOf("1000.00", """
                [{"dimension": "CONSORTIUM", "amount": {"amount": "500.00", "currency": "USD"}}]""");
        UUID consortium = Ids.next();
        List<Boolean> taken = FundWorld.atOnce(IntStream.range(0, 32)
                .<Callable<Boolean>>mapToObj(number -> () -> tries(place, "500.00", consortium))
                .toList());
        assertEquals(1, taken.stream().filter(each -> each).count());
        assertEquals("500.00 2000.00 0.00 250.00 1000.00 0.00", window(place));
        assertEquals(
                "500.00",
                FundWorld.joined(TestDatabase.current()
                        .rows("select in_use from exposure_use where key = ?", consortium.toString())));
    }

    @Test
    void neverLendsOnALienThatIsReleasedAtTheSameMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            Place place = FundWorld.place("1000.00", "[]");
            FundWorld.deposit(place, "400.00", "DPF-1", null);
            UUID deposit = FundWorld.deposit(place, "600.00", "DPF-2", null);
            LocalDate until = clock.today().plusYears(1);
            List<Callable<Boolean>> calls = new ArrayList<>();
            calls.add(() -> FundWorld.command(place, deposit, "lien-release", "{\"releasedOn\": \"2003-09-30\"}")
                            .extract()
                            .statusCode()
                    == 200);
            IntStream.range(0, 15).forEach(number -> calls.add(() -> triesUntil(place, "100.00", until)));
            List<Boolean> done = FundWorld.atOnce(calls);
            long lent = done.stream().skip(1).filter(each -> each).count();
            String capacity = done.getFirst() ? "800.00" : "2000.00";
            String pledged = done.getFirst() ? "400.00" : "1000.00";
            assertEquals(lent + "00.00 " + capacity + " 0.00 " + lent * 50 + ".00 " + pledged + " 0.00", window(place));
            assertEquals(done.getFirst() ? Math.min(lent, 8) : 15, lent);
        }
    }

    private static Place placeOf(String deposit, String limits) {
        Place place = FundWorld.place(deposit, limits);
        FundWorld.deposit(place, deposit, "DPF-1", null);
        return place;
    }

    private static Borrower borrower(UUID person, UUID enterprise, UUID consortium, String sector) {
        return new Borrower("PERSON", person, enterprise, consortium, sector);
    }

    private static void change(Place place, String from, String leverage) {
        FundWorld.changePolicy(place.fundId(), FundWorld.policy(from, leverage, "[]"))
                .statusCode(200);
    }

    private void reserve(Place place, String amount, Borrower borrower) {
        QuarkusTransaction.requiringNew().run(() -> world.reserve(place, amount, borrower, null));
    }

    private void refused(Place place, String amount, Borrower borrower, String dimension, String limit, String inUse) {
        Problem refused = assertThrows(Problem.class, () -> reserve(place, amount, borrower));
        assertEquals(LimitProblem.EXPOSURE_LIMIT_EXCEEDED, refused.type());
        assertEquals(dimension, refused.extensions().get("dimension"));
        assertEquals(Money.of(limit, "USD"), refused.extensions().get("limit"));
        assertEquals(Money.of(inUse, "USD"), refused.extensions().get("inUse"));
    }

    private boolean tries(Place place, String amount, UUID consortium) {
        try {
            QuarkusTransaction.requiringNew().run(() -> world.reserve(place, amount, consortium, null));
            return true;
        } catch (Problem refused) {
            assertEquals(LimitProblem.EXPOSURE_LIMIT_EXCEEDED, refused.type());
            return false;
        }
    }

    private boolean triesUntil(Place place, String amount, LocalDate until) {
        try {
            QuarkusTransaction.requiringNew().run(() -> world.reserve(place, amount, Ids.next(), until));
            return true;
        } catch (Problem refused) {
            assertEquals(FundProblem.FUND_CAPACITY_EXCEEDED, refused.type());
            return false;
        }
    }
}
