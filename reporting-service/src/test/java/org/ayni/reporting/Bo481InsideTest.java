package org.ayni.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.kit.intake.ReceivedEvent;
import org.ayni.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of the case from the inside: their parts, their course, their events. */
@QuarkusTest
class Bo481InsideTest {

    private static final List<String> DIMENSIONS =
            List.of("consortium", "sector", "municipality", "sex", "group", "area", "month");

    @Inject
    LoadedCase loaded;

    private Bo481Case played;

    @BeforeEach
    void load() {
        played = loaded.played();
    }

    @Test
    void everyDimensionTakesEveryValueApartWithoutLossAndNoPartInventsAZero() {
        for (Map<String, Object> row : rows()) {
            for (String basis : List.of("report", "record")) {
                for (String by : DIMENSIONS) {
                    JsonPath it = indicator(row.get("code") + "?by=" + by + "&basis=" + basis);
                    String where = row.get("code") + " " + basis + " by " + by;
                    boolean without = it.get(basis + ".value") == null;
                    List<@Nullable Number> parts = it.getList("breakdown.parts.value");
                    if (without) {
                        assertEquals("NO_PARTS", it.getString("breakdown.outcome"), where);
                        assertTrue(parts.stream().allMatch(part -> part == null), where);
                    } else {
                        assertEquals("ADDS_UP", it.getString("breakdown.outcome"), where);
                        assertEquals(
                                it.getInt(basis + ".value"),
                                parts.stream()
                                        .mapToInt(part -> part == null ? 0 : part.intValue())
                                        .sum(),
                                where);
                    }
                }
            }
        }
    }

    @Test
    void aConsortiumsPartHasItsNameAndItsOwnCoverage() {
        JsonPath jobs = indicator("R.1.1.a?by=consortium");
        assertEquals(18, jobs.getList("breakdown.parts").size());
        assertEquals(Set.of("MEASURED_ZERO"), Set.copyOf(jobs.<String>getList("breakdown.parts.status")));
        assertEquals(
                236,
                jobs.<Integer>getList("breakdown.parts.coverage.known").stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        Set<String> names = new HashSet<>(jobs.getList("breakdown.parts.label"));
        assertEquals(18, names.size());
        JsonPath never = indicator("R.1.4.b?by=consortium");
        assertEquals(Set.of("NO_RECORD"), Set.copyOf(never.<String>getList("breakdown.parts.status")));
        LoadedCase.read("/v1/indicators/R.1.2.a?by=group")
                .body("breakdown.parts.key", hasItems("1", "2"))
                .body("breakdown.parts", hasSize(2));
    }

    @Test
    void theSeriesEndsWhereTheIndicatorStandsAndBeginsWithNothing() {
        LoadedCase.read("/v1/indicators/R.1.3.b/series?from=2001-06-01&step=month")
                .body("points[0].status", equalTo("NOT_YET_DUE"))
                .body("points[0].value", nullValue())
                .body("points[-1].asOf", equalTo("2004-03-27"))
                .body("points[-1].value", is(714))
                .body("points[-1].percentOfTarget", equalTo("56.67"))
                .body("points", hasSize(34));
        List<@Nullable Integer> values = LoadedCase.read("/v1/indicators/R.1.2.a/series?step=half-year")
                .extract()
                .jsonPath()
                .getList("points.value");
        for (int i = 1; i < values.size(); i++) {
            Integer before = values.get(i - 1);
            Integer after = values.get(i);
            assertTrue(before == null || (after != null && before <= after), values.toString());
        }
    }

    @Test
    void theEventsBehindAFigureMakeTheFigure() {
        Set<String> told = new HashSet<>();
        for (ReceivedEvent event : played.told.events()) {
            told.add(event.id().toString());
        }
        for (Map<String, Object> row : rows()) {
            String code = String.valueOf(row.get("code"));
            List<Map<String, Object>> events = lineage(code);
            Object value = indicator(code).get("record.value");
            int sum = events.stream()
                    .mapToInt(event -> ((Number) event.get("number")).intValue())
                    .sum();
            assertEquals(value == null ? 0 : ((Number) value).intValue(), sum, code);
            assertTrue(value != null || events.isEmpty(), code);
            assertTrue(events.stream().allMatch(event -> told.contains(event.get("eventId"))), code);
        }
    }

    @Test
    void anEventLeadsToTheAuditOfItsCommand() {
        Map<String, Object> certificate = lineage("R.1.2.a").getFirst();
        assertEquals("training.certificate.issued.v1", certificate.get("eventType"));
        @SuppressWarnings("unchecked")
        Map<String, Object> audit = (Map<String, Object>) certificate.get("audit");
        assertEquals("training-service", audit.get("service"));
        assertEquals("certificate/" + certificate.get("aggregateId"), audit.get("subject"));
        assertEquals("/v1/audit?subject=certificate/" + certificate.get("aggregateId"), audit.get("path"));
    }

    @Test
    void refusesADimensionThatDoesNotExist() {
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/R.1.2.a?by=shoe-size")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/v1/indicators/R.1.2.a/series?from=1950-01-01&asOf=2004-03-27&step=month")
                .then()
                .statusCode(400);
    }

    private static List<Map<String, Object>> lineage(String code) {
        List<Map<String, Object>> events = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = LoadedCase.read("/v1/indicators/" + code + "/lineage?limit=100"
                            + (cursor == null ? "" : "&cursor=" + cursor))
                    .extract()
                    .jsonPath();
            events.addAll(page.getList("items"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return events;
    }

    private static List<Map<String, Object>> rows() {
        return LoadedCase.read("/v1/results").extract().jsonPath().getList("rows");
    }

    private static JsonPath indicator(String codeAndQuery) {
        return LoadedCase.read("/v1/indicators/" + codeAndQuery).extract().jsonPath();
    }
}
