package org.ayni.credit;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.approve;
import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.CreditWorld.endorse;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.CreditWorld.repayment;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ayni.credit.CreditWorld.Member;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.TestKafka;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The chain command → ledger → event, and the limits that hold it. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class CreditChainTest {

    @Inject
    CreditWorld world;

    @Test
    void booksALoanFromPledgeToRepaymentAsTheWorkedExampleSays() {
        Place place = CreditWorld.place("130000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + "/repayments", repayment("91.36"))
                .statusCode(201)
                .body("principal.amount", equalTo("81.48"))
                .body("interest.amount", equalTo("9.88"));
        post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + "/repayments", repayment("91.36"))
                .statusCode(201)
                .body("principal.amount", equalTo("82.26"))
                .body("interest.amount", equalTo("9.10"));
        Map<String, String> balances = balances(place.fundId());
        assertEquals("130000.00", balances.get("1110"));
        assertEquals("-130000.00", balances.get("3010"));
        assertEquals("259132.74", balances.get("9010"));
        assertEquals("867.26", balances.get("9030"));
        assertEquals("129566.37", balances.get("9110"));
        assertEquals("433.63", balances.get("9130"));
        assertEquals("867.26", balances.get("9210"));
        assertEquals("-867.26", balances.get("9290"));
    }

    @Test
    void endsALoanWithItsLastInstalmentAndFreesAllRoom() {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        List<String> due = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loans/" + loan + "/schedule")
                .then()
                .extract()
                .path("rows.total.amount");
        assertEquals("91.39", due.getLast());
        due.forEach(amount -> post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + "/repayments", repayment(amount))
                .statusCode(201));
        given().auth()
                .oauth2(Tokens.bank(place.bankId()))
                .get("/v1/loans/" + loan)
                .then()
                .body("status", equalTo("PAID_OFF"))
                .body("outstanding.amount", equalTo("0.00"));
        assertEquals("0.00", balances(place.fundId()).get("9030"));
        post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + "/repayments", repayment("1.00"))
                .statusCode(409)
                .body("currentState", equalTo("PAID_OFF"));
    }

    @Test
    void approvesExactlyOneOf32ForTheLastUnitOfCapacity() throws Exception {
        Place place = CreditWorld.place("500.00");
        List<UUID> applications = IntStream.range(0, 32)
                .mapToObj(number -> {
                    Member member = world.member("11");
                    world.consent(member);
                    UUID application = world.apply(place, member, "1000.00");
                    endorse(application);
                    return application;
                })
                .toList();
        List<Integer> answers = atOnce(applications.stream()
                .<Callable<Integer>>map(application ->
                        () -> approve(place, application).extract().statusCode())
                .toList());
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertEquals(31, answers.stream().filter(status -> status == 409).count(), answers.toString());
        Map<String, String> balances = balances(place.fundId());
        assertEquals("1000.00", balances.get("9020"));
        assertEquals("0.00", balances.get("9010"));
    }

    @Test
    void gives32IdenticalRepaymentsOneEffectAndOneAnswer() throws Exception {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        String key = UUID.randomUUID().toString();
        String body = repayment("91.36");
        Callable<String> send = () -> given().auth()
                .oauth2(Tokens.bank(place.bankId()))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/loans/" + loan + "/repayments")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        Set<String> answers = Set.copyOf(
                atOnce(IntStream.range(0, 32).mapToObj(number -> send).toList()));
        assertEquals(1, answers.size(), answers.toString());
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loans/" + loan)
                .then()
                .body("outstanding.amount", equalTo("949.52"));
    }

    @Test
    void refusesABankReferenceThatWasUsedBeforeEvenUnderAnotherKey() {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        String body = repayment("91.36");
        String path = "/v1/loans/" + loan + "/repayments";
        String first = post(Tokens.bank(place.bankId()), path, body)
                .statusCode(201)
                .extract()
                .header("Location");
        post(Tokens.bank(place.bankId()), path, body)
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:duplicate-bank-reference"))
                .body("existing", equalTo(first.substring(first.indexOf("/v1"))));
        assertEquals("949.52", balances(place.fundId()).get("9210"));
    }

    @Test
    void showsABankNothingOfAnotherBanksLoan() {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        String stranger = Tokens.bank(UUID.randomUUID());
        given().auth().oauth2(stranger).get("/v1/loans/" + loan).then().statusCode(404);
        given().auth().oauth2(stranger).get("/v1/loans").then().statusCode(200).body("items.size()", equalTo(0));
        post(stranger, "/v1/loans/" + loan + "/repayments", repayment("91.36")).statusCode(404);
    }

    @Test
    void tellsOfTheRepaymentWithTheStateAfterIt() {
        Place place = CreditWorld.place("10000.00");
        UUID loan = world.disbursedLoan(place, "1031.00");
        post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + "/repayments", repayment("91.36"))
                .statusCode(201);
        var told = TestKafka.pollUntil(
                "credit.loan.v1",
                records -> records.stream()
                                .filter(each -> each.key().equals(loan.toString()))
                                .count()
                        == 3);
        List<String> types = told.stream()
                .filter(each -> each.key().equals(loan.toString()))
                .map(each -> TestKafka.header(each, "ce_type") + " " + TestKafka.header(each, "ce_sequence"))
                .collect(Collectors.toList());
        assertEquals(
                List.of(
                        "credit.loan.reservation-changed.v1 1",
                        "credit.loan.disbursed.v1 2",
                        "credit.loan.repayment-received.v1 3"),
                types);
    }

    @Test
    void refusesTheListedWithReasonsAndNeverAsksWithoutConsent() {
        Place place = CreditWorld.place("10000.00");
        Member listed = world.member("77");
        post(Tokens.of("credit-officer"), "/v1/bureau-checks", """
                        {"personId": "%s", "document": {"number": "%s", "department": "LP"},
                        "purpose": "LOAN_APPLICATION"}""".formatted(
                                listed.personId(), listed.documentNumber()))
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:consent-missing"));
        world.consent(listed);
        UUID application = world.apply(place, listed, "1031.00");
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loan-applications/" + application)
                .then()
                .body("status", equalTo("INELIGIBLE"))
                .body("assessment.findings.findAll { it.outcome == 'NOT_PASSED' }.code", hasItem("BUREAU_CLEAR"));
    }

    @Test
    void refusesASecondUseOfAnExternalIdByNameAndForGood() {
        String bank = "{\"externalId\": \"" + UUID.randomUUID() + "\", \"name\": \"Banco\"}";
        post(Tokens.of("credit-officer"), "/v1/banks", bank).statusCode(201);
        post(Tokens.of("credit-officer"), "/v1/banks", bank)
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:already-exists"))
                .body("violations[0].field", equalTo("externalId"));
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            return threads.invokeAll(calls).stream().map(CreditChainTest::join).toList();
        }
    }

    private static <T> T join(Future<T> call) {
        try {
            return call.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
