package org.ayni.bo481.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.bo481.cast.Days;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Reference;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final List<Entry> STORY = Story.of(Story.SEED, Set.of());

    @Test
    void isTheSameForTheSameSeed() {
        assertEquals(STORY, Story.of(Story.SEED, Set.of()));
        assertNotEquals(STORY, Story.of(7, Set.of()));
    }

    @Test
    void namesEveryEntryOnce() {
        Set<String> keys = new HashSet<>();
        STORY.forEach(entry -> assertTrue(keys.add(entry.key()), entry.key()));
    }

    @Test
    void isInDateOrderWithinTheProject() {
        LocalDate before = Days.FIRST;
        for (Entry entry : STORY) {
            assertFalse(entry.day().isBefore(before), entry.key());
            before = entry.day();
        }
        assertFalse(before.isAfter(Days.LAST));
    }

    @Test
    void refersOnlyToWhatWasToldBefore() {
        Set<String> told = new HashSet<>();
        for (Entry entry : STORY) {
            entry.references().forEach(each -> assertTrue(told.contains(each.key()), entry.key() + " needs " + each));
            told.add(entry.key());
        }
    }

    @Test
    void saysNothingOfADayThatIsYetToCome() {
        Set<String> plans = Set.of("sessions", "lines", "dueOn", "maturesOn");
        for (Entry entry : STORY) {
            entry.body().properties().stream()
                    .filter(field -> !plans.contains(field.getKey()))
                    .filter(field -> field.getValue().isTextual())
                    .filter(field ->
                            field.getKey().endsWith("On") || field.getKey().equals("since"))
                    .forEach(field -> assertFalse(
                            LocalDate.parse(field.getValue().textValue()).isAfter(entry.day()),
                            entry.key() + " " + field.getKey()));
        }
    }

    @Test
    void keepsWhatTouchesOneThingInOneLaneADay() {
        Map<String, String> lanes = new HashMap<>();
        STORY.stream()
                .filter(entry -> entry.path().startsWith("/v1/loan"))
                .filter(entry -> !entry.path().endsWith("s"))
                .forEach(entry -> {
                    String thing = Reference.in(entry.path()).iterator().next().key() + " " + entry.day();
                    String lane = lanes.putIfAbsent(thing, entry.lane());
                    assertTrue(lane == null || lane.equals(entry.lane()), entry.key());
                });
        assertFalse(lanes.isEmpty());
    }

    @Test
    void keepsBackNothingButWhatWasAskedFor() {
        for (LeftOut leftOut : LeftOut.values()) {
            List<Entry> all = new ArrayList<>(STORY);
            assertTrue(all.removeIf(each -> each.key().equals(leftOut.key())));
            assertEquals(all, Story.of(Story.SEED, Set.of(leftOut)));
        }
    }
}
