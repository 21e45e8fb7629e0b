package org.ayni.credit.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bands make of days past due. */
class ArrearsRatingTest {

    @ParameterizedTest(name = "{0} days: {1}, or {2} by narrow bands")
    @CsvSource({
        "0,A,A", "1,A,B", "5,A,F", "6,B,F", "30,B,F", "31,C,F", "55,C,F", "56,D,F", "75,D,F", "76,E,F", "90,E,F",
        "91,F,F", "2,A,C", "3,A,D", "4,A,E"
    })
    void isOfTheFirstBandThatReachesIt(int days, String rating, String narrow) {
        assertEquals(rating, new ArrearsRating(List.of(5, 30, 55, 75, 90)).of(days));
        assertEquals(narrow, new ArrearsRating(List.of(0, 1, 2, 3, 4)).of(days));
    }

    @Test
    void hasFiveBandsThatAscend() {
        for (List<Integer> bands : List.of(
                List.<Integer>of(), List.of(5, 30, 55, 75), List.of(5, 30, 55, 75, 75), List.of(30, 5, 55, 75, 90))) {
            assertThrows(IllegalArgumentException.class, () -> new ArrearsRating(bands));
        }
    }
}
