package org.ayni.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StretchTest {

    private static final RelaySettings SIXTEEN = new RelaySettings(16, 10, 1);

    @Test
    void coversTheBucketsOfEachLane() {
        assertEquals(
                List.of(new Stretch(0, 3, 63), new Stretch(1, 64, 64), new Stretch(15, 1_023, 1_023)),
                Stretch.covering(List.of(1_023, 63, 3, 64, 7), SIXTEEN));
        assertEquals(new Stretch(0, 7, 63), new Stretch(0, 3, 63).from(7));
    }

    @Test
    void leavesNoBucketWithoutALane() {
        for (int lanes : List.of(1, 3, 16, 1_000, 1_024)) {
            RelaySettings settings = new RelaySettings(lanes, 1, 1);
            List<Integer> used = IntStream.range(0, 1_024)
                    .map(settings::laneOf)
                    .distinct()
                    .boxed()
                    .toList();
            assertEquals(IntStream.range(0, lanes).boxed().toList(), used);
        }
        assertThrows(IllegalArgumentException.class, () -> new RelaySettings(1_025, 1, 1));
    }
}
