package org.ayni.reporting.period;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.ayni.testkit.Tokens;

/** Steps of a period as their people send them. */
public final class PeriodSteps {

    private static final String FINDING = """
            {"finding": "visto", "visitedOn": "2004-04-01", "evidence": [{"name": "acta.pdf",
             "mediaType": "application/pdf",
             "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]}""";

    private PeriodSteps() {}

    /** Opens the period again unless it is open. */
    public static void open(String code) {
        String state = read(code).extract().path("period.state");
        if (!state.equals("OPEN")) {
            send("programme-officer", "anyone", code + "/reopening", "{\"reason\": \"otra vez\"}")
                    .statusCode(200);
        }
    }

    public static void approve(String code) {
        open(code);
        send("programme-officer", "reporter", code + "/submission", "").statusCode(200);
        verify("verifier", code).statusCode(200);
        send("admin", "director", code + "/approval", "").statusCode(200);
    }

    static ValidatableResponse verify(String person, String code) {
        return send("verifier", person, code + "/verification", FINDING);
    }

    static ValidatableResponse send(String role, String person, String path, String body) {
        var request = given().auth()
                .oauth2(Tokens.of(role, person, "periods"))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return (body.isEmpty()
                        ? request
                        : request.contentType("application/json").body(body))
                .post("/v1/periods/" + path)
                .then();
    }

    public static ValidatableResponse read(String code) {
        return given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/periods/" + code)
                .then()
                .statusCode(200);
    }
}
