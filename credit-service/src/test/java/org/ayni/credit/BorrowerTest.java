package org.ayni.credit;

import static org.ayni.credit.CreditWorld.approve;
import static org.ayni.credit.CreditWorld.balances;
import static org.ayni.credit.CreditWorld.endorse;
import static org.ayni.credit.CreditWorld.id;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.CreditWorld.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.credit.CreditWorld.Member;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.kit.id.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom we lend to: consortia themselves, whole consortia in advance, and what stands behind them. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class BorrowerTest extends ApplicationScenes {

    @Test
    void recordsCollateralAndGuarantors() {
        Place place = CreditWorld.place("10000.00");
        UUID application = eligible(place, "1000.00");
        String path = "/v1/loan-applications/" + application;
        UUID guarantor = consenting("11").personId();
        String guarantee = """
                {"personId": "%s", "relation": "Hermana", "amount": {"amount": "1000.00", "currency": "USD"},
                "signedOn": "%s", "evidence": "Contrato"}""".formatted(guarantor, today());
        String borrower = read(path).extract().path("borrower.personId");
        post(OFFICER, path + "/guarantors", guarantee.replace(guarantor.toString(), borrower))
                .statusCode(422)
                .body("violations[0].field", equalTo("personId"));
        post(OFFICER, path + "/guarantors", guarantee.replace(guarantor.toString(), minor().toString()))
                .statusCode(422)
                .body("violations[0].field", equalTo("personId"));
        post(OFFICER, path + "/guarantors", guarantee).statusCode(201);
        post(OFFICER, path + "/guarantors", guarantee).statusCode(409);
        post(OFFICER, path + "/collateral", """
                        {"kind": "MACHINERY", "description": "Telar", "value": {"amount": "0.00", "currency": "USD"},
                        "valuedOn": "%s", "evidence": "Avalúo"}""".formatted(today())).statusCode(422);
        read(path + "/guarantors").body("items.personId", contains(guarantor.toString()));
        endorse(application);
        approve(place, application).statusCode(200);
        post(OFFICER, path + "/guarantors", guarantee).statusCode(409).body("currentState", equalTo("APPROVED"));
    }

    /** Rule 38: a band counts with its lower bound; who refuses to answer is referred, never taken for poor. */
    @Test
    void countsTheIncomeOfTheLastSurveyAndRefersWhoDoesNotTellIt() {
        Place place = CreditWorld.place("10000.00");
        Member member = consenting("11");
        post(OFFICER, "/v1/bureau-checks", CreditBureau.question(member)).statusCode(201);
        assertEquals("UNKNOWN", capacity(place, member));
        survey(member, "2003-01-10", "VALUE", "230.00", null);
        assertEquals("PASSED", capacity(place, member));
        survey(member, "2003-02-10", "BAND", null, "200.00");
        assertEquals("NOT_PASSED", capacity(place, member));
        survey(member, "2003-03-10", "BAND", null, "300.00");
        assertEquals("PASSED", capacity(place, member));
        survey(member, "2003-03-15", "REFUSED", null, null);
        assertEquals("UNKNOWN", capacity(place, member));
    }

    /** What the rule says of 1,000.00 in 12 instalments of 88.62, of which 40 % of the income must carry each. */
    private String capacity(Place place, Member member) {
        return post(OFFICER, "/v1/eligibility-checks", """
                        {"personId": "%s", "enterpriseId": "%s", "productId": "%s",
                        "amount": {"amount": "1000.00", "currency": "USD"}, "instalments": 12}""".formatted(
                                member.personId(), member.enterpriseId(), place.productId()))
                .statusCode(201)
                .extract()
                .path("results[0].assessment.findings.find { it.code == 'REPAYMENT_CAPACITY' }.outcome");
    }

    private void survey(Member member, String on, String status, @Nullable String value, @Nullable String from) {
        world.tell(new ConsortiaEvent.SurveyAnswered(
                Ids.next(),
                "2003",
                "BASELINE",
                member.enterpriseId(),
                member.consortiumId(),
                LocalDate.parse(on),
                List.of(new ConsortiaEvent.SurveyAnswered.Answer(
                        "MONTHLY_INCOME",
                        status,
                        value == null ? null : new BigDecimal(value),
                        from == null ? null : new BigDecimal(from),
                        null,
                        "USD"))));
    }

    private UUID minor() {
        UUID person = Ids.next();
        world.tell(
                new ConsortiaEvent.PersonRegistered(person, "minor-" + person, "F", "UNDER_18", today(), null, null));
        return person;
    }

    @Test
    void lendsToAConsortiumWithALegalFormWhoseOfficersAreClear() {
        Place place = CreditWorld.place("10000.00");
        Member officer = consenting("11");
        UUID cooperative = world.consortium("COOPERATIVE");
        UUID informal = world.consortium("INFORMAL_ASSOCIATION");
        post(OFFICER, "/v1/loan-applications", consortiumLoan(place, cooperative, officer))
                .statusCode(201)
                .body("status", equalTo("SUBMITTED"));
        post(OFFICER, "/v1/bureau-checks", CreditBureau.question(officer)).statusCode(201);
        UUID second = world.consortium("COOPERATIVE");
        UUID application = id(post(OFFICER, "/v1/loan-applications", consortiumLoan(place, second, officer))
                .statusCode(201)
                .body("status", equalTo("ELIGIBLE"))
                .body("borrower.borrowerType", equalTo("CONSORTIUM"))
                .body("signingOfficers", contains(officer.personId().toString())));
        post(OFFICER, "/v1/loan-applications", consortiumLoan(place, informal, officer))
                .statusCode(201)
                .body("status", equalTo("INELIGIBLE"))
                .body("assessment.findings.findAll { it.outcome == 'NOT_PASSED' }.code", contains("LEGAL_FORM"));
        endorse(application);
        approve(place, application).statusCode(200).body("status", equalTo("APPROVED"));
        assertEquals("1000.00", balances(place.fundId()).get("9020"));
        post(
                        OFFICER,
                        "/v1/loan-applications",
                        consortiumLoan(place, second, officer)
                                .replace(
                                        "\"consortiumId\"",
                                        "\"personId\": \"" + officer.personId() + "\", \"consortiumId\""))
                .statusCode(422);
    }

    @Test
    void checksAWholeConsortiumWithoutAnApplication() {
        Place place = CreditWorld.place("10000.00");
        Member clear = consenting("11");
        Member unasked = world.colleague(clear, "12");
        post(OFFICER, "/v1/bureau-checks", CreditBureau.question(clear)).statusCode(201);
        String path = post(OFFICER, "/v1/eligibility-checks", """
                        {"consortiumId": "%s", "productId": "%s", "amount": {"amount": "1000.00", "currency": "USD"},
                        "instalments": 12, "income": {"monthly": {"amount": "900.00", "currency": "USD"},
                        "assessedOn": "%s", "source": "Encuesta"}}""".formatted(
                                clear.consortiumId(), place.productId(), today()))
                .statusCode(201)
                .body("checked", equalTo(2))
                .body("remaining", equalTo(0))
                .body("complete", equalTo(true))
                .body(
                        "results.personId",
                        hasItems(clear.personId().toString(), unasked.personId().toString()))
                .body(
                        "results.find { it.personId == '" + clear.personId() + "' }.assessment.outcome",
                        equalTo("ELIGIBLE"))
                .body(
                        "results.find { it.personId == '" + unasked.personId()
                                + "' }.assessment.findings.findAll { it.outcome == 'NOT_PASSED' }.code",
                        contains("CONSENT"))
                .extract()
                .header("Location");
        read(path.substring(path.indexOf("/v1"))).body("results.size()", equalTo(2));
    }
}
