package org.ayni.load.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The backlog is what producers would send. */
class StoriesTest {

    @Test
    void everyAggregateIsToldFromItsFirstEventOnWithoutAGap() {
        Stories stories = new Stories(1);
        Map<UUID, Long> last = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            for (Stories.Told each : stories.chapter()) {
                UUID aggregate = each.fact().aggregateId();
                assertEquals(last.getOrDefault(aggregate, 0L) + 1, each.sequence(), each.toString());
                last.put(aggregate, each.sequence());
            }
        }
        assertEquals(3 * 500 * (Stories.EVENTS - 2), last.size(), "payments belong to the loan before them");
    }

    @Test
    void manyAggregatesAreToldSideBySide() {
        List<Stories.Told> chapter = new Stories(1).chapter();
        for (int i = 1; i < chapter.size(); i++) {
            assertNotEquals(
                    chapter.get(i - 1).fact().aggregateId(),
                    chapter.get(i).fact().aggregateId());
        }
    }

    @Test
    void decimalsAndDatesAreTextsAsTheServicesWriteThem() {
        JsonNode payment =
                Backlog.json().valueToTree(new Stories(1).chapter().getLast().fact());
        assertEquals("99.58", payment.path("amount").textValue());
        assertEquals("820.00", payment.path("after").path("principal").textValue());
        assertEquals("2005-01-04", payment.path("validOn").textValue());
    }

    @Test
    void theSameSeedTellsTheSame() {
        List<Stories.Told> twice = new ArrayList<>(new Stories(7).chapter());
        assertEquals(new Stories(7).chapter(), twice);
        assertNotEquals(new Stories(8).chapter(), twice);
    }
}
