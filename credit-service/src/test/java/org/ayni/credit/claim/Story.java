package org.ayni.credit.claim;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.post;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.credit.CreditWorld;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.TestDatabase;
import org.ayni.testkit.Tokens;

/** The loan of the worked example in one fund, and what bank and fund do to it. */
record Story(Place place, UUID loan) {

    private static final List<String> COLUMNS = List.of("9210", "9220", "9230", "9010", "9030", "9110", "9130", "2120");

    String submit() {
        return "/v1/guarantee-claims/"
                + post(Tokens.bank(place.bankId()), "/v1/guarantee-claims", claim())
                        .statusCode(201)
                        .body("daysPastDue", equalTo(95))
                        .body("claimed.amount", equalTo("392.10"))
                        .extract()
                        .path("id");
    }

    /** Submits the claim and answers its path. */
    String submitted() {
        return "/v1/guarantee-claims/"
                + post(Tokens.bank(place.bankId()), "/v1/guarantee-claims", claim())
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    /** Submits it, has it accepted by two people and answers its path. */
    String accepted() {
        String claim = submitted();
        twoPeople(claim + "/acceptance", "{\"reason\": \"Conforme\"}");
        return claim;
    }

    /** What the bank may claim now; the claim is made. */
    String claimed() {
        submitted();
        return claimField("claimed.amount");
    }

    static String payment() {
        return """
                {"bankReference": "G-%1$s", "certificateNumber": "DPF-%1$s"}""".formatted(UUID.randomUUID());
    }

    String claim() {
        return """
                {"loanId": "%s", "evidence": [{"kind": "NOTICE", "reference": "Carta", "sha256": "%s"},
                {"kind": "STATEMENT", "reference": "Extracto", "sha256": "%s"}]}""".formatted(loan, "0".repeat(64), "1".repeat(64));
    }

    String claimPath() {
        return "/v1/guarantee-claims/"
                + given().auth()
                        .oauth2(Tokens.of("auditor"))
                        .get("/v1/guarantee-claims?loanId=" + loan)
                        .then()
                        .extract()
                        .path("items[0].id");
    }

    void recover(String amount, String on) {
        bank("/recoveries", """
                {"amount": {"amount": "%s", "currency": "USD"}, "receivedOn": "%s", "bankReference": "C-%s"}""".formatted(amount, on, UUID.randomUUID()));
    }

    String pay(String paidOn) {
        return bank("/repayments", """
                        {"amount": {"amount": "91.36", "currency": "USD"}, "paidOn": "%s", "bankReference": "R-%s"}""".formatted(paidOn, UUID.randomUUID()))
                .extract()
                .path("id");
    }

    ValidatableResponse bank(String path, String body) {
        return post(Tokens.bank(place.bankId()), "/v1/loans/" + loan + path, body)
                .statusCode(201);
    }

    /** One officer asks, another confirms. */
    static void twoPeople(String path, String body) {
        confirmed(asked(path, body)).statusCode(200);
    }

    /** The request that another person has to confirm. */
    static String asked(String path, String body) {
        return post(Tokens.of("credit-officer", "officer-1"), path, body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse confirmed(String request) {
        return post(
                Tokens.of("credit-officer", "officer-2"), "/v1/approval-requests/" + request + "/confirmation", "{}");
    }

    void repayOn(LocalDate paidOn, String amount) {
        bank("/repayments", """
                {"amount": {"amount": "%s", "currency": "USD"}, "paidOn": "%s", "bankReference": "R-%s"}""".formatted(amount, paidOn, UUID.randomUUID()));
    }

    /** A field of the newest claim of the loan. */
    String claimField(String field) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get(claimPath())
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }

    int number(String field) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/loans/" + loan)
                .then()
                .extract()
                .path(field);
    }

    void row(String expected) {
        Map<String, String> books = CreditWorld.balances(place.fundId());
        assertEquals(expected, text(books, COLUMNS));
    }

    String balances(String... codes) {
        return text(CreditWorld.balances(place.fundId()), List.of(codes));
    }

    private static String text(Map<String, String> books, List<String> codes) {
        return String.join(
                " ",
                codes.stream()
                        .map(code -> books.getOrDefault(code, "0"))
                        .map(balance -> balance.equals("0.00") ? "0" : balance)
                        .toList());
    }

    String ratings() {
        return String.valueOf(TestDatabase.current().rows("""
                        select string_agg(payload::jsonb ->> 'was' || '>' || (payload::jsonb -> 'after' ->> 'rating'),
                          ' ' order by sequence) as changes
                        from outbox where type = 'credit.loan.rating-changed.v1' and aggregateid = ?""", loan).getFirst().get("changes"));
    }
}
