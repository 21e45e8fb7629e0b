package org.ayni.reporting.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.ayni.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an indicator has to say of itself, and that what it once said stays. */
@QuarkusTest
class FrameworkVersionTest {

    private static final String CHANGED = "changed-by-a-test";

    @Inject
    FrameworkStore store;

    @Inject
    FrameworkService service;

    @Inject
    ObjectMapper json;

    @AfterEach
    void forget() {
        for (String table : new String[] {"framework_link", "framework_entry", "framework_version"}) {
            TestDatabase.current().execute("delete from " + table + " where digest = ?", CHANGED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "population"})
    void anIndicatorWithoutItsUnitOrItsPopulationIsRefused(String field) throws IOException {
        ObjectNode without = file();
        ((ObjectNode) without.at("/indicators/0")).remove(field);
        assertThrows(JsonMappingException.class, () -> json.treeToValue(without, Framework.class));
        ObjectNode blank = file();
        ((ObjectNode) blank.at("/indicators/0")).put(field, " ");
        assertThrows(JsonMappingException.class, () -> json.treeToValue(blank, Framework.class));
    }

    @Test
    void whatASubjectHoldsBesideIsARoleByName() throws IOException {
        String holding = "/indicators/3/record/measure/holding";
        ObjectNode other = file();
        ((ObjectNode) other.at(holding)).put("kind", "CONSENT");
        assertThrows(JsonMappingException.class, () -> json.treeToValue(other, Framework.class));
        ObjectNode any = file();
        ((ObjectNode) any.at(holding)).putArray("details");
        assertThrows(JsonMappingException.class, () -> json.treeToValue(any, Framework.class));
    }

    @Test
    void everyIndicatorsPopulationIsAFigureThatExists() {
        Framework current = service.current();
        current.indicators().forEach(each -> current.figure(each.population()));
        assertEquals(14, current.indicators().size());
    }

    @Test
    void aChangedUnitIsAnotherVersionAndTheFirstStaysAsItWas() throws IOException {
        Framework before = service.current();
        ObjectNode changed = file();
        ((ObjectNode) changed.at("/indicators/0")).put("unit", "HOURS").put("population", "people");
        store.add(CHANGED, json.treeToValue(changed, Framework.class));
        assertEquals("HOURS", store.get(CHANGED).indicators().getFirst().unit());
        assertEquals("people", store.get(CHANGED).indicators().getFirst().population());
        assertEquals(before, service.current());
        assertEquals("JOBS", before.indicators().getFirst().unit());
        // The same digest again changes nothing.
        store.add(CHANGED, before);
        assertEquals("HOURS", store.get(CHANGED).indicators().getFirst().unit());
    }

    @Test
    void aBaselineIsANumberWithADateAndASource() throws IOException {
        ObjectNode file = file();
        ((ObjectNode) file.at("/indicators/0"))
                .putObject("baseline")
                .put("value", "12")
                .put("on", "2001-09-27")
                .put("source", "diagnóstico");
        store.add(CHANGED, json.treeToValue(file, Framework.class));
        assertEquals(
                new Framework.Baseline(new BigDecimal("12"), LocalDate.parse("2001-09-27"), "diagnóstico"),
                store.get(CHANGED).indicators().getFirst().baseline());
        assertTrue(service.current().indicators().stream().allMatch(each -> each.baseline() == null));
    }

    private ObjectNode file() throws IOException {
        try (var file = FrameworkVersionTest.class.getResourceAsStream("/framework/bo481.json")) {
            return (ObjectNode) json.readTree(Objects.requireNonNull(file));
        }
    }
}
