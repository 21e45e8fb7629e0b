package org.ayni.credit.product;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ayni.credit.BureauProcess;
import org.ayni.credit.CreditWorld;
import org.ayni.testkit.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of {@code amortization-vectors.json} over HTTP, to the cent. */
@QuarkusTest
@QuarkusTestResource(BureauProcess.class)
class SchedulePreviewTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String AM_32 = """
            {"principal": {"amount": "1031.00", "currency": "USD"}, "annualRatePercent": "11.5",
            "interestMethod": "DECLINING_BALANCE", "amortization": "EQUAL_INSTALMENTS", "dayCount": "30/360",
            "frequency": {"every": 1, "unit": "MONTH"}, "instalments": 12, "disbursedOn": "2003-03-31"%s}""";

    @TestFactory
    Stream<DynamicTest> answersEveryWorkedScheduleToTheCent() throws IOException {
        try (var file = SchedulePreviewTest.class.getResourceAsStream("/amortization-vectors.json")) {
            return StreamSupport.stream(JSON.readTree(file).spliterator(), false)
                    .filter(vector -> vector.path("kind").asText().equals("schedule"))
                    .filter(vector -> vector.path("inputs").has("disbursed"))
                    .map(vector -> DynamicTest.dynamicTest(
                            vector.path("id").asText() + " "
                                    + vector.path("name").asText(),
                            () -> check(vector)));
        }
    }

    @Test
    void refusesTermsThatNameTheFieldAndTheRule() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .contentType("application/json")
                .body("{\"principal\": {\"amount\": \"100.001\", \"currency\": \"USD\"}}")
                .post("/v1/schedule-previews")
                .then()
                .statusCode(422);
    }

    @Test
    void movesDueDatesByACalendarAndNeverTheInterest() throws IOException {
        String calendar = CreditWorld.post(Tokens.of("admin"), "/v1/calendars", """
                        {"days": {"name": "Bolivia", "weekendDays": ["SATURDAY", "SUNDAY"], "holidays": [],
                        "moving": "MODIFIED_FOLLOWING", "validOn": "2001-09-27", "source": "ASSUMPTION"}}""")
                .statusCode(201)
                .extract()
                .path("id");

        JsonNode plain = preview("");
        JsonNode moved = preview(", \"calendarId\": \"" + calendar + "\"");

        assertEquals("2003-05-31", plain.at("/rows/1/dueOn").asText());
        assertEquals("2003-05-30", moved.at("/rows/1/dueOn").asText());
        assertEquals(
                plain.findValuesAsText("interest").toString(),
                moved.findValuesAsText("interest").toString());
        assertEquals(plain.path("instalment"), moved.path("instalment"));
    }

    @Test
    void refusesACalendarThatIsNotThere() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .contentType("application/json")
                .body(AM_32.formatted(", \"calendarId\": \"" + UUID.randomUUID() + "\""))
                .post("/v1/schedule-previews")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("calendarId"));
    }

    private static JsonNode preview(String more) throws IOException {
        return JSON.readTree(given().auth()
                .oauth2(Tokens.of("auditor"))
                .contentType("application/json")
                .body(AM_32.formatted(more))
                .post("/v1/schedule-previews")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static void check(JsonNode vector) throws IOException {
        JsonNode answer = JSON.readTree(given().auth()
                .oauth2(Tokens.of("auditor"))
                .contentType("application/json")
                .body(request(vector.path("inputs")).toString())
                .post("/v1/schedule-previews")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        JsonNode expected = vector.path("expected");
        JsonNode rows = expected.path("rows");
        for (int at = 0; at < rows.size(); at++) {
            JsonNode row = answer.path("rows").path(at);
            JsonNode wanted = rows.path(at);
            assertAll(
                    () -> assertEquals(
                            wanted.path(1).asText(row.path("dueOn").asText()),
                            row.path("dueOn").asText()),
                    () -> assertEquals(
                            wanted.path(2).asText(), row.path("principal").asText()),
                    () -> assertEquals(
                            wanted.path(3).asText(), row.path("interest").asText()),
                    () -> assertEquals(
                            wanted.path(4).asText(), row.path("total").asText()),
                    () -> assertEquals(
                            wanted.path(5).asText(), row.path("balance").asText()));
        }
        Optional.ofNullable(expected.get("total_interest"))
                .ifPresent(total -> assertEquals(
                        total.asText(), answer.path("totals").path("interest").asText()));
    }

    private static ObjectNode request(JsonNode inputs) {
        String[] every = inputs.path("repay_every").asText("1 MONTH").split(" ");
        ObjectNode request = JSON.createObjectNode();
        request.putObject("principal")
                .put("amount", inputs.path("principal").asText())
                .put("currency", "USD");
        request.put("annualRatePercent", inputs.path("annual_rate_pct").asText())
                .put("interestMethod", inputs.path("interest_method").asText())
                .put("amortization", inputs.path("amortization").asText())
                .put("dayCount", inputs.path("day_count").asText("30/360"))
                .put("instalments", inputs.path("n").asInt())
                .put("disbursedOn", inputs.path("disbursed").asText());
        request.putObject("frequency").put("every", Integer.parseInt(every[0])).put("unit", every[1]);
        if (inputs.has("first_period_start")) {
            request.put("firstDueOn", "2024-02-01");
        }
        if (inputs.has("grace_principal")) {
            request.put(
                    "principalGraceInstalments", inputs.path("grace_principal").asInt());
        }
        if (inputs.has("instalment_multiple_of")) {
            request.put(
                    "instalmentMultiple", inputs.path("instalment_multiple_of").asText());
        }
        return request;
    }
}
