package org.ayni.reporting.quality;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ayni.contracts.consortia.ConsortiaEvent.SurveyAnswered;
import org.ayni.reporting.LoadedCase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Answers to ask again, over HTTP. */
@QuarkusTest
class OutliersTest {

    /** Nobody else's question. */
    private static final String QUESTION = "FAR_" + UUID.randomUUID();

    /** After all that other tests look at. */
    private static final LocalDate ANSWERED = LocalDate.parse("2033-05-05");

    @Inject
    LoadedCase loaded;

    @Test
    void oneAnswerOfSixIsListedAsFarAsItWasKnown() {
        var told = loaded.played().told;
        UUID far = UUID.randomUUID();
        loaded.take(Stream.of("10", "11", "12", "13", "14", "0", "200")
                .map(number -> told.tell(
                        ANSWERED,
                        answer(number.equals("200") ? far : UUID.randomUUID(), number.equals("0") ? null : number)))
                .toList());
        outliers("2033-12-31", "")
                .body("limit", is(3.5f))
                .body(mine(), hasSize(1))
                .body(mine() + "[0].enterpriseId", equalTo(far.toString()))
                .body(mine() + "[0].value", is(200))
                .body(mine() + "[0].median", is(12.5f))
                .body(mine() + "[0].unit", equalTo("BOB"));
        outliers("2033-05-04", "").body(mine(), hasSize(0));
        outliers("2033-12-31", "&knownAt=2033-05-04").body(mine(), hasSize(0));
    }

    private static String mine() {
        return "outliers.findAll { it.question == '" + QUESTION + "' }";
    }

    private static ValidatableResponse outliers(String asOf, String more) {
        return given().auth()
                .oauth2(Tokens.of("verifier"))
                .get("/v1/outliers?asOf=" + asOf + more)
                .then()
                .statusCode(200);
    }

    private static SurveyAnswered answer(UUID enterprise, String number) {
        return new SurveyAnswered(
                UUID.randomUUID(),
                "2033-H1",
                "BASELINE",
                enterprise,
                null,
                ANSWERED,
                List.of(new SurveyAnswered.Answer(
                        QUESTION,
                        number == null ? "REFUSED" : "VALUE",
                        number == null ? null : new BigDecimal(number),
                        null,
                        null,
                        "BOB")));
    }
}
