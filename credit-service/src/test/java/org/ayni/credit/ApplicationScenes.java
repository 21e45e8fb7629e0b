package org.ayni.credit;

import static io.restassured.RestAssured.given;
import static org.ayni.credit.CreditWorld.id;
import static org.ayni.credit.CreditWorld.post;
import static org.ayni.credit.CreditWorld.today;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ayni.credit.CreditWorld.Member;
import org.ayni.credit.CreditWorld.Place;
import org.ayni.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** Applications on their way, as the tests of several features need them. */
abstract class ApplicationScenes {

    static final String OFFICER = Tokens.of("credit-officer", "officer");

    @Inject
    CreditWorld world;

    UUID eligible(Place place, String amount) {
        return world.apply(place, consenting("11"), amount);
    }

    Member consenting(String ending) {
        Member member = world.member(ending);
        world.consent(member);
        return member;
    }

    /** An application whose income is too small. */
    UUID poor(Place place) {
        Member member = consenting("11");
        post(OFFICER, "/v1/bureau-checks", CreditBureau.question(member)).statusCode(201);
        return id(post(
                        OFFICER,
                        "/v1/loan-applications",
                        CreditWorld.application(place, member, "1000.00").replace("90000.00", "10.00"))
                .statusCode(201));
    }

    static void seat(Place place, String subject, @Nullable UUID consortium) {
        post(Tokens.of("admin"), "/v1/committee-members", """
                        {"fundId": "%s", "subject": "%s", %s "joinedOn": "2003-01-02"}""".formatted(
                        place.fundId(), subject, consortium == null ? "" : "\"consortiumId\": \"" + consortium + "\","))
                .statusCode(201);
    }

    static String consortiumLoan(Place place, UUID consortium, Member officer) {
        return """
                {"fundId": "%s", "bankId": "%s", "productId": "%s", "consortiumId": "%s", "signingOfficers": ["%s"],
                "amount": {"amount": "1000.00", "currency": "USD"}, "instalments": 12, "annualRatePercent": "11.5",
                "purpose": "Taller", "submittedOn": "%s",
                "income": {"monthly": {"amount": "9000.00", "currency": "USD"}, "assessedOn": "2003-03-20",
                "source": "Evaluación del banco"}}""".formatted(
                        place.fundId(), place.bankId(), place.productId(), consortium, officer.personId(), today());
    }

    static String override(String rule) {
        return "{\"rules\": [\"" + rule + "\"], \"reason\": \"Pedido firme\", \"evidence\": \"Contrato\"}";
    }

    static String withoutIncome(String application) {
        return application.substring(0, application.lastIndexOf(",\n\"income\"")) + "}";
    }

    static String income(String monthly) {
        return "{\"income\": {\"monthly\": {\"amount\": \"" + monthly
                + "\", \"currency\": \"USD\"}, \"assessedOn\": \"2003-03-20\", \"source\": \"Banco\"}}";
    }

    static String terms(String amount) {
        return "{\"approvedOn\": \"" + today() + "\", \"amount\": {\"amount\": \"" + amount
                + "\", \"currency\": \"USD\"}}";
    }

    static ValidatableResponse read(String path) {
        return given().auth().oauth2(Tokens.of("auditor")).get(path).then().statusCode(200);
    }

    static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
