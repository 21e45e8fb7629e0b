package org.ayni.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventShapeTest {

    record Line(String text, @Nullable Integer pieces) {}

    record Parcel(String label, @Nullable String note, List<Line> lines, Line first) {}

    private static final Line FULL = new Line("yarn", null);

    @Test
    void findsNothingWhenOnlyWhatMayBeNullIsNull() {
        assertEquals(Optional.empty(), EventShape.missing(new Parcel("a", null, List.of(FULL), FULL)));
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesTheHoleWhereverItIs() {
        Line hole = new Line(null, 3);
        assertEquals(Optional.of("label"), EventShape.missing(new Parcel(null, "n", List.of(), FULL)));
        assertEquals(Optional.of("lines"), EventShape.missing(new Parcel("a", "n", null, FULL)));
        assertEquals(Optional.of("lines[1].text"), EventShape.missing(new Parcel("a", "n", List.of(FULL, hole), FULL)));
        assertEquals(Optional.of("first.text"), EventShape.missing(new Parcel("a", "n", List.of(), hole)));
        assertEquals(
                Optional.of("lines[0]"), EventShape.missing(new Parcel("a", "n", Arrays.asList(null, FULL), FULL)));
    }
}
