package org.ayni.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void haveATopicPerAggregateAndVersion() {
        assertEquals("credit.loan.v1", EventTypes.topicOf("credit.loan.disbursed.v1"));
        assertTrue(EventTypes.topics().contains("consortia.person.v1"));
        assertThrows(IllegalArgumentException.class, () -> EventTypes.topicOf("credit.loan.v1"));
    }

    @Test
    void areFoundByTheirNameOnly() {
        assertEquals(Optional.empty(), EventTypes.find("credit.loan.forgotten.v1"));
        for (String type : EventTypes.all()) {
            assertEquals(type, EventTypes.typeOf(EventTypes.find(type).orElseThrow()));
        }
    }

    @Test
    void areNamedServiceAggregateFactAndVersion() {
        String name = "(consortia|training|credit)\\.[a-z-]+\\.[a-z-]+\\.v\\d";
        assertEquals(
                java.util.List.of(),
                EventTypes.all().stream().filter(type -> !type.matches(name)).toList());
    }
}
