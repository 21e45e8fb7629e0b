package org.ayni.bo481.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.figures.Trails;
import org.junit.jupiter.api.Test;

class TrailsTest {
    private static final String WAY =
            "R.1.2.a <- training.certificate.issued.v1 <- training-service /v1/audit?subject=certificate/7";
    private static final String LINEAGE = """
            {"items": [{"eventType": "training.certificate.issued.v1", "audit": {"service": "training-service",
              "subject": "certificate/7", "path": "/v1/audit?subject=certificate/7", "traceId": "abc"}}]}""";

    private static JsonNode results(String value) throws Exception {
        return Json.MAPPER.readTree("""
                {"rows": {"R.1.2.a": {"code": "R.1.2.a", "record": {"value": %s, "measurementId": null}}}}""".formatted(value));
    }

    private static Trails.Outcome follow(String value, String lineage, Map<String, String> audit) throws Exception {
        try (FakeService service = new FakeService(asked -> FakeService.Said.of(
                200,
                asked.line().contains("/lineage")
                        ? lineage
                        : audit.getOrDefault(asked.line().substring(asked.line().indexOf("limit")), "{}")))) {
            Wire wire = new Wire(Duration.ofSeconds(20), why -> {});
            return new Trails(new Reader(service.endpoints(), wire, FakeService.tokens())).follow(results(value));
        }
    }

    private static String page(String trace, String next) {
        return """
                {"items": [{"subject": "certificate/7", "entry": {"traceId": "%s"}}], "nextCursor": %s}""".formatted(trace, next);
    }

    @Test
    void findsTheEntryOfTheSameTraceOnWhicheverPageItIs() throws Exception {
        Trails.Outcome outcome = follow(
                "236", LINEAGE, Map.of("limit=100", page("xyz", "\"2\""), "limit=100&cursor=2", page("abc", "null")));
        assertEquals(new Trails.Outcome(List.of(WAY), List.of()), outcome);
    }

    @Test
    void anEntryOfAnotherCommandIsNotTheOne() throws Exception {
        Trails.Outcome outcome = follow("236", LINEAGE, Map.of("limit=100", page("xyz", "null")));
        assertEquals(new Trails.Outcome(List.of(), List.of(WAY)), outcome);
    }

    @Test
    void aFigureWithoutEventsIsLostAndNoneIsAskedForWhereNothingIsCounted() throws Exception {
        assertEquals(
                List.of("R.1.2.a has a value and no event behind it"),
                follow("236", "{\"items\": []}", Map.of()).lost());
        assertEquals(new Trails.Outcome(List.of(), List.of()), follow("0", LINEAGE, Map.of()));
        assertEquals(new Trails.Outcome(List.of(), List.of()), follow("null", LINEAGE, Map.of()));
    }
}
