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
        assertEquals(
                3 * 500 * (Stories.EVENTS - 2), aggregates(new Stories(1)), "payments belong to the loan before them");
        assertEquals(
                3 * 500 * (Shops.EVENTS - 2) + Shops.CONSORTIA,
                aggregates(new Shops(1)),
                "two of its events are the roles of people that are there");
    }

    private static int aggregates(Chapters stories) {
        Map<UUID, Long> last = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            for (Stories.Told each : stories.next()) {
                UUID aggregate = each.fact().aggregateId();
                assertEquals(last.getOrDefault(aggregate, 0L) + 1, each.sequence(), each.toString());
                last.put(aggregate, each.sequence());
            }
        }
        return last.size();
    }

    @Test
    void manyAggregatesAreToldSideBySide() {
        List<Stories.Told> chapter = new Stories(1).next();
        for (int i = 1; i < chapter.size(); i++) {
            assertNotEquals(
                    chapter.get(i - 1).fact().aggregateId(),
                    chapter.get(i).fact().aggregateId());
        }
    }

    @Test
    void decimalsAndDatesAreTextsAsTheServicesWriteThem() {
        JsonNode payment =
                Backlog.json().valueToTree(new Stories(1).next().getLast().fact());
        assertEquals("99.58", payment.path("amount").textValue());
        assertEquals("820.00", payment.path("after").path("principal").textValue());
        assertEquals("2005-01-04", payment.path("validOn").textValue());
    }

    @Test
    void theSameSeedTellsTheSame() {
        List<Stories.Told> twice = new ArrayList<>(new Stories(7).next());
        assertEquals(new Stories(7).next(), twice);
        assertNotEquals(new Stories(8).next(), twice);
    }
}
