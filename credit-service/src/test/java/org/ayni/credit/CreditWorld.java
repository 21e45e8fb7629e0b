package org.ayni.credit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.ayni.contracts.DomainEvent;
import org.ayni.contracts.EventTypes;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.credit.membership.MembershipIntake;
import org.ayni.kit.id.Ids;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.kit.security.DocumentDigest;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sets up a bank, a fund, a product and members, through the same doors as the real ones. */
@Singleton
public class CreditWorld {

    static final LocalDate START = LocalDate.of(2001, 9, 27);
    private static @Nullable LocalDate calendar;
    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000_000);

    private final MembershipIntake intake;
    private final DocumentDigest digests;

    CreditWorld(MembershipIntake intake, @ConfigProperty(name = "ayni.document-digest-key") String key) {
        this.intake = intake;
        this.digests = DocumentDigest.ofBase64(key);
    }

    /** A person of age with a role in an enterprise of a formed consortium, and their document's number. */
    public record Member(UUID personId, UUID enterpriseId, UUID consortiumId, String documentNumber) {}

    /** A fund at a bank with a product. */
    public record Place(UUID bankId, UUID fundId, UUID productId) {}

    /** Sends as this role; every command with a fresh key. */
    public static ValidatableResponse post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(path)
                .then();
    }

    static String get(String token, String path, String field) {
        return given().auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }

    /** Makes a member; the document number ends as told, which decides what the bureau says. */
    public Member member(String documentEnding) {
        UUID person = Ids.next();
        UUID enterprise = Ids.next();
        UUID consortium = Ids.next();
        String number = NUMBERS.incrementAndGet() + documentEnding;
        tell(new ConsortiaEvent.ConsortiumRegistered(
                consortium,
                "Consorcio de prueba",
                "textiles",
                "El Alto",
                1,
                "INFORMAL_ASSOCIATION",
                "FORMED",
                null,
                START));
        tell(new ConsortiaEvent.EnterpriseRegistered(enterprise, "textiles", "El Alto", 3, null, START));
        tell(new ConsortiaEvent.MembershipJoined(Ids.next(), enterprise, consortium, START));
        tell(new ConsortiaEvent.PersonRegistered(
                person, digests.of(number, null, "LP"), "F", "30_44", START, null, null));
        tell(new ConsortiaEvent.RoleTaken(person, Ids.next(), enterprise, "OWNER", "FULL_TIME", START));
        return new Member(person, enterprise, consortium, number);
    }

    /** Another person in the same enterprise. */
    Member colleague(Member member, String documentEnding) {
        UUID person = Ids.next();
        String number = NUMBERS.incrementAndGet() + documentEnding;
        tell(new ConsortiaEvent.PersonRegistered(
                person, digests.of(number, null, "LP"), "F", "30_44", START, null, null));
        tell(new ConsortiaEvent.RoleTaken(person, Ids.next(), member.enterpriseId, "WORKER", "FULL_TIME", START));
        return new Member(person, member.enterpriseId, member.consortiumId, number);
    }

    /** A formed consortium with this legal form. */
    UUID consortium(String legalForm) {
        UUID consortium = Ids.next();
        tell(new ConsortiaEvent.ConsortiumRegistered(
                consortium, "Consorcio de prueba", "textiles", "El Alto", 1, legalForm, "FORMED", null, START));
        return consortium;
    }

    /** A person who is registered with somebody else's document. */
    Member doubleOf(Member member) {
        UUID person = Ids.next();
        tell(new ConsortiaEvent.PersonRegistered(
                person, digests.of(member.documentNumber, null, "LP"), "F", "30_44", START, null, null));
        return new Member(person, member.enterpriseId, member.consortiumId, member.documentNumber);
    }

    public void consent(Member member) {
        tell(new ConsortiaEvent.ConsentGiven(member.personId, Ids.next(), "CREDIT_BUREAU", "1", START));
    }

    void tell(DomainEvent fact) {
        intake.on(List.of(new ReceivedEvent(
                Ids.next(), EventTypes.typeOf(fact.getClass()), fact.aggregateId(), 1, Instant.now(), fact)));
    }

    /** See {@link Places#place}. */
    public static Place place(String deposit) {
        return Places.place(deposit);
    }

    /** Asks the bureau and submits; answers the application. */
    public UUID apply(Place place, Member member, String amount) {
        post(Tokens.of("credit-officer"), "/v1/bureau-checks", """
                        {"personId": "%s", "document": {"number": "%s", "department": "LP"},
                        "purpose": "LOAN_APPLICATION"}""".formatted(member.personId, member.documentNumber))
                .statusCode(201);
        return id(post(Tokens.of("credit-officer"), "/v1/loan-applications", application(place, member, amount))
                .statusCode(201));
    }

    public static String application(Place place, Member member, String amount) {
        return """
                {"fundId": "%s", "bankId": "%s", "productId": "%s", "personId": "%s", "enterpriseId": "%s",
                "amount": {"amount": "%s", "currency": "USD"}, "instalments": 12, "annualRatePercent": "11.5",
                "purpose": "Hilo y lana", "submittedOn": "%s",
                "income": {"monthly": {"amount": "90000.00", "currency": "USD"}, "assessedOn": "2003-03-20",
                "source": "Evaluación del banco"}}""".formatted(
                place.fundId, place.bankId, place.productId, member.personId, member.enterpriseId, amount, today());
    }

    public static void endorse(UUID application) {
        post(
                        Tokens.of("credit-committee", "member-1"),
                        "/v1/loan-applications/" + application + "/votes",
                        "{\"favourable\": true, \"reason\": \"Cumple\"}")
                .statusCode(200);
    }

    public static ValidatableResponse approve(Place place, UUID application) {
        return post(
                Tokens.bank(place.bankId),
                "/v1/loan-applications/" + application + "/approval",
                "{\"approvedOn\": \"" + today() + "\"}");
    }

    /** A loan that waits for its disbursement. */
    public UUID approvedLoan(Place place, String amount) {
        Member member = member("11");
        consent(member);
        UUID application = apply(place, member, amount);
        endorse(application);
        return UUID.fromString(
                approve(place, application).statusCode(200).extract().path("loanId"));
    }

    /** A loan that was disbursed today. */
    public UUID disbursedLoan(Place place, String amount) {
        UUID loan = approvedLoan(place, amount);
        post(Tokens.bank(place.bankId), "/v1/loans/" + loan + "/disbursement", disbursement(amount))
                .statusCode(201);
        return loan;
    }

    /** A loan that was disbursed half a year ago and never paid back. */
    public UUID lateLoan(Place place, String amount) {
        UUID loan = disbursedLoan(place, amount);
        TestDatabase database = TestDatabase.current();
        database.execute(
                "update loan set valid_on = valid_on - 180, disbursed_on = disbursed_on - 180 where id = ?", loan);
        database.execute(
                "update loan_transaction set valid_on = valid_on - 180, booked_on = booked_on - 180 where loan_id = ?",
                loan);
        return loan;
    }

    public static String disbursement(String amount) {
        return """
                {"amount": {"amount": "%s", "currency": "USD"}, "disbursedOn": "%s", "bankReference": "D-%s"}""".formatted(amount, today(), UUID.randomUUID());
    }

    public static String repayment(String amount) {
        return """
                {"amount": {"amount": "%s", "currency": "USD"}, "paidOn": "%s", "bankReference": "R-%s"}""".formatted(amount, today(), UUID.randomUUID());
    }

    static UUID id(ValidatableResponse created) {
        return UUID.fromString(created.extract().path("id"));
    }

    /** The business date of the service under test. */
    public static LocalDate today() {
        return calendar == null ? LocalDate.now(ZoneId.of("America/La_Paz")) : calendar;
    }

    /** Moves the business date of a service that only this test class uses: {@link Calendar}. */
    public static void moveTo(URL businessDate, String day) {
        given().contentType(ContentType.JSON)
                .body("{\"date\": \"" + day + "\"}")
                .put(businessDate)
                .then()
                .statusCode(200);
        calendar = LocalDate.parse(day);
    }

    /** Closes a day and those before it, however long that takes. */
    public static void close(String day) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> post(
                        Tokens.of("credit-officer"), "/v1/business-days/" + day + "/close", "")
                .statusCode(200)
                .body("day", equalTo(day))
                .body("status", equalTo("CLOSED")));
    }

    /** The balances of a fund by account code, as debit less credit. */
    public static Map<String, String> balances(UUID fund) {
        return balances(fund.toString());
    }

    /** The same, with more of a query after the fund. */
    public static Map<String, String> balances(String fund) {
        List<Map<String, Object>> accounts = given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/ledger/trial-balance?fundId=" + fund)
                .then()
                .statusCode(200)
                .extract()
                .path("accounts");
        return accounts.stream()
                .collect(java.util.stream.Collectors.toMap(
                        account -> String.valueOf(account.get("code")), CreditWorld::side));
    }

    @SuppressWarnings("unchecked")
    private static String side(Map<String, Object> account) {
        String debit = ((Map<String, String>) account.get("debit")).get("amount");
        String credit = ((Map<String, String>) account.get("credit")).get("amount");
        return credit.equals("0.00") ? debit : "-" + credit;
    }
}
