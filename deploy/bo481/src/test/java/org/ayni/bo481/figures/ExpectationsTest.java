package org.ayni.bo481.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.ayni.bo481.entry.Json;
import org.ayni.bo481.plan.LeftOut;
import org.junit.jupiter.api.Test;

class ExpectationsTest {
    private static ObjectNode demanded() {
        return Json.resource(Expectations.class, "expected.json")
                .get("expected")
                .deepCopy();
    }

    private static ObjectNode with(String path, String field, JsonNode value) {
        ObjectNode figures = demanded();
        ((ObjectNode) figures.at(path)).set(field, value);
        return figures;
    }

    @Test
    void findsNoDifferenceInWhatIsDemanded() {
        assertEquals(List.of(), new Expectations(Set.of()).differences(demanded()));
    }

    @Test
    void saysWhichFigureDiffers() {
        JsonNode figures = with(
                "/results/rows/R.1.2.a/record",
                "value",
                Json.MAPPER.getNodeFactory().numberNode(235));
        assertEquals(
                List.of("/results/rows/R.1.2.a/record/value is 235, not 236"),
                new Expectations(Set.of()).differences(figures));
    }

    @Test
    void comparesNumbersByTheirValue() throws Exception {
        JsonNode figures = with("/summary/figures/hoursPerCourse", "value", Json.MAPPER.readTree("60.00"));
        assertEquals(List.of(), new Expectations(Set.of()).differences(figures));
    }

    @Test
    void demandsNothingWhereNothingIsRecorded() {
        JsonNode figures = with(
                "/results/rows/R.2.1.a/report",
                "value",
                Json.MAPPER.getNodeFactory().numberNode(0));
        assertEquals(1, new Expectations(Set.of()).differences(figures).size());
    }

    @Test
    void demandsExactlyTheTwoViolations() throws Exception {
        JsonNode figures = with("/consistency", "violated", Json.MAPPER.readTree("[\"PARTICIPATIONS_EXCEED_PEOPLE\"]"));
        assertEquals(1, new Expectations(Set.of()).differences(figures).size());
    }

    @Test
    void doesNotDemandWhatARecordLeftOutAlters() {
        JsonNode figures = with(
                "/results/rows/R.1.2.a/record",
                "value",
                Json.MAPPER.getNodeFactory().numberNode(235));
        assertEquals(List.of(), new Expectations(Set.of(LeftOut.MANAGEMENT_CERTIFICATE)).differences(figures));
        assertEquals(
                1,
                new Expectations(Set.of(LeftOut.REPAYMENT)).differences(figures).size());
        for (LeftOut each : LeftOut.values()) {
            JsonNode paths = Json.resource(Expectations.class, "expected.json")
                    .get("alteredBy")
                    .get(each.text());
            paths.forEach(path -> assertTrue(demanded().at(path.textValue()).isObject(), path.textValue()));
        }
    }

    @Test
    void givesEachItemOfAListAnAddressByItsCode() throws Exception {
        JsonNode document = Json.MAPPER.readTree("{\"rows\": [{\"code\": \"a\", \"value\": 1}], \"asOf\": \"x\"}");
        assertEquals(1, Figures.byCode(document).at("/rows/a/value").intValue());
        assertEquals("x", Figures.byCode(document).at("/asOf").textValue());
    }
}
