package org.ayni.credit;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.id;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.CreditWorld.today;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ayni.credit.CreditWorld.Member;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bureau when it is slow, broken, lying or not to be asked at all. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class BureauOutageTest {

    private static final String OFFICER = Tokens.of("credit-officer");

    /** What the brief of this service promises: within 5 s there is an answer, whatever the bureau does. */
    private static final long PROMISE_MS = 5_000;

    @Inject
    CreditWorld world;

    @Inject
    CircuitBreakerMaintenance circuits;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    @AfterEach
    void bureauIsWell() {
        CreditBureau.behaves("NORMAL", 0);
        circuits.reset("bureau");
    }

    @ParameterizedTest
    @CsvSource({
        "SLOW, 10000, no answer within 2 s",
        "ERROR, 0, status 500",
        "GARBAGE, 0, unreadable answer",
        "WRONG_PERSON, 0, an answer about another document",
        "HALF_ANSWER, 0, connection failed or ended too early",
    })
    void isUnavailableWithinFiveSecondsAndRefersTheApplication(String mode, int delayMs, String failure) {
        Place place = CreditWorld.place("10000.00");
        Member member = consenting();
        CreditBureau.behaves(mode, delayMs);
        post(OFFICER, "/v1/bureau-checks", CreditBureau.question(member))
                .time(lessThan(PROMISE_MS))
                .statusCode(201)
                .body("outcome", equalTo("UNAVAILABLE"))
                .body("failure", equalTo(failure))
                .body("expiresOn", equalTo(today().toString()));
        post(OFFICER, "/v1/loan-applications", CreditWorld.application(place, member, "1000.00"))
                .statusCode(201)
                .body("status", equalTo("REFERRED"))
                .body(
                        "assessment.findings.findAll { it.outcome == 'UNKNOWN' }.code",
                        hasItems("BUREAU_FRESH", "BUREAU_CLEAR"));
    }

    @Test
    void opensTheCircuitAndServesEverythingElseMeanwhile() throws Exception {
        CreditBureau.behaves("SLOW", 10_000);
        List<Member> members =
                IntStream.range(0, 12).mapToObj(each -> consenting()).toList();
        String products = Tokens.of("auditor");
        try (ExecutorService threads = Executors.newFixedThreadPool(members.size())) {
            List<Future<String>> asked = members.stream()
                    .map(member -> threads.submit(() -> ask(member)
                            .time(lessThan(PROMISE_MS))
                            .body("outcome", equalTo("UNAVAILABLE"))
                            .extract()
                            .<String>path("failure")))
                    .toList();
            for (int each = 0; each < 20; each++) {
                given().auth()
                        .oauth2(products)
                        .get("/v1/loan-products?limit=1")
                        .then()
                        .statusCode(200)
                        .time(lessThan(1_000L));
            }
            for (Future<String> each : asked) {
                each.get();
            }
        }
        assertEquals(CircuitBreakerState.OPEN, circuits.currentState("bureau"));
        int before = CreditBureau.questions();
        double counted = counted("CIRCUIT_OPEN");
        ask(consenting()).body("outcome", equalTo("UNAVAILABLE")).body("failure", startsWith("circuit open"));
        assertEquals(before, CreditBureau.questions(), "an open circuit lets no call through");
        assertEquals(counted + 1, counted("CIRCUIT_OPEN"));
    }

    @Test
    void letsNoCallLeaveWithoutConsentWithAnotherDocumentOrAgainstAnEarlierPairing() {
        Member member = world.member("11");
        int before = CreditBureau.questions();
        post(OFFICER, "/v1/bureau-checks", CreditBureau.question(member))
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:consent-missing"));
        world.consent(member);
        post(OFFICER, "/v1/bureau-checks", CreditBureau.question(member).replace("\"LP\"", "\"OR\""))
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:document-mismatch"));
        assertEquals(before, CreditBureau.questions());
        ask(member).body("outcome", equalTo("REPORT"));
        assertEquals(before + 1, CreditBureau.questions());
        Member twin = world.doubleOf(member);
        world.consent(twin);
        post(OFFICER, "/v1/bureau-checks", CreditBureau.question(twin))
                .statusCode(409)
                .body("type", equalTo("urn:ayni:problem:identity-conflict"));
        assertEquals(before + 1, CreditBureau.questions());
    }

    @Test
    void keepsDebtsAndDocumentOnlyEncrypted() {
        Member listed = world.member("77");
        world.consent(listed);
        UUID check = id(ask(listed).body("rating", equalTo("F")).body("debts[0].daysPastDue", equalTo(140)));
        String row = TestDatabase.current()
                .rows("select * from bureau_check where id = ?", check)
                .toString();
        assertTrue(!row.contains(listed.documentNumber()) && !row.contains("Lender"), row);
        assertEquals(
                today().plusDays(30).toString(),
                given().auth()
                        .oauth2(OFFICER)
                        .get("/v1/bureau-checks/" + check)
                        .then()
                        .extract()
                        .path("expiresOn"));
    }

    @Test
    void takesABanksOwnReportThatGoesStaleFromItsOwnDay() {
        Place place = CreditWorld.place("10000.00");
        Member member = consenting();
        String bank = Tokens.bank(place.bankId());
        UUID report = id(post(bank, "/v1/bureau-reports", report(member, "\"rating\": \"B\", \"listed\": false,"))
                .statusCode(201)
                .body("source", equalTo("BANK_UPLOAD"))
                .body("expiresOn", equalTo(today().plusDays(20).toString())));
        post(OFFICER, "/v1/loan-applications", CreditWorld.application(place, member, "1000.00"))
                .statusCode(201)
                .body("status", equalTo("ELIGIBLE"));
        given().auth().oauth2(bank).get("/v1/bureau-reports/" + report).then().statusCode(200);
        given().auth()
                .oauth2(Tokens.bank(UUID.randomUUID()))
                .get("/v1/bureau-reports/" + report)
                .then()
                .statusCode(404);
        post(bank, "/v1/bureau-reports", report(member, "\"rating\": \"B\","))
                .statusCode(422)
                .body("violations[0].field", containsString("listed"));
        post(bank, "/v1/bureau-reports", report(world.member("11"), "\"rating\": \"A\", \"listed\": false,"))
                .statusCode(409);
    }

    private static String report(Member member, String said) {
        return """
                {"personId": "%s", "document": {"number": "%s", "department": "LP"}, %s "lenders": 0,
                "retrievedOn": "%s", "evidenceHash": "%s"}""".formatted(member.personId(), member.documentNumber(), said, today().minusDays(10), "0".repeat(64));
    }

    private ValidatableResponse ask(Member member) {
        return post(OFFICER, "/v1/bureau-checks", CreditBureau.question(member)).statusCode(201);
    }

    private Member consenting() {
        Member member = world.member("11");
        world.consent(member);
        return member;
    }

    private double counted(String outcome) {
        return meters.counter("ayni.bureau.questions", "outcome", outcome).count();
    }
}
