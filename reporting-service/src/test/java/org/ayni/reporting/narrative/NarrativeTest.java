package org.ayni.reporting.narrative;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.ayni.reporting.LoadedCase;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NarrativeTest {

    @Inject
    LoadedCase loaded;

    @Test
    void listsThe33LessonsTheSevenObservationsAndThe21Reasons() {
        read("/v1/lessons?kind=LESSON").body("items", hasSize(33));
        read("/v1/lessons?kind=OBSERVATION").body("items", hasSize(7));
        read("/v1/lessons?kind=REASON").body("items", hasSize(21));
    }

    @Test
    void aLessonIsLinkedToTheIndicatorsOfTheDonorsIndicator() {
        read("/v1/lessons?indicator=R.2.2.a")
                .body("items.code", hasItems("L21", "L25", "O4", "7.1-1"))
                .body("items.code", not(hasItem("L07")));
        read("/v1/mdb")
                .body("items.find { it.code == '7.1' }.lessons", hasItems("L21", "7.1-3"))
                .body("items.find { it.code == '7.1' }.indicators", hasItem("R.2.2.a"))
                .body("items.find { it.code == '16.2' }.lessons", hasItem("L33"))
                .body("items.find { it.code == '17.2' }.lessons", contains("L33"));
    }

    @Test
    void speaksBothLanguages() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .header("Accept-Language", "en")
                .get("/v1/lessons")
                .then()
                .body("items.find { it.code == 'L02' }.text", containsString("consortium model"));
        read("/v1/lessons").body("items.find { it.code == 'L02' }.text", containsString("modelo de consorcio"));
    }

    @Test
    void noObjectiveIsGreenBecauseTheSecondPhaseNeverStarted() {
        loaded.played();
        LoadedCase.read("/v1/objectives")
                .body("items.code", contains("OG", "P1", "P2", "P3"))
                .body("items[0].text", equalTo("7 de 14"))
                .body("items[0].met", is(2))
                .body("items[0].light", equalTo("RED"))
                .body("items[0].phasesNotStarted", contains(2))
                .body("items.light", not(hasItem("GREEN")))
                .body("items.find { it.code == 'P2' }.light", equalTo("GREY"));
    }

    @Test
    void whatIsWrittenIsListedByIndicatorAndPeriod() {
        String text = "texto " + UUID.randomUUID();
        write("R.3.2.a", "2003-H1", text).statusCode(201).body("writtenBy", equalTo("programme-officer"));
        read("/v1/narratives?indicator=R.3.2.a&period=2003-H1&limit=200").body("items.text", hasItem(text));
        read("/v1/narratives?indicator=R.3.2.a&period=2002-H2&limit=200").body("items.text", not(hasItem(text)));
    }

    @Test
    void refusesToWriteAboutWhatDoesNotExist() {
        write("R.9.9.z", "2003-H1", "x").statusCode(404);
        write("R.3.2.a", "2019-H1", "x").statusCode(404);
    }

    private static ValidatableResponse write(String indicator, String period, String text) {
        return given().auth()
                .oauth2(Tokens.of("programme-officer"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("""
                        {"indicator": "%s", "period": "%s", "kind": "REASON", "text": "%s"}""".formatted(indicator, period, text))
                .post("/v1/narratives")
                .then();
    }

    private static ValidatableResponse read(String path) {
        return given().auth().oauth2(Tokens.of("auditor")).get(path).then().statusCode(200);
    }
}
