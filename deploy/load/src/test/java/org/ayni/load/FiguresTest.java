package org.ayni.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void takeTheMiddleAndTheEnds() {
        List<Integer> values = List.of(5, 1, 4, 2, 3);
        assertEquals(3, Figures.median(values));
        assertEquals(2, Figures.median(List.of(3, 2)));
        assertEquals(1, Figures.least(values));
        assertEquals(5, Figures.most(values));
    }

    @Test
    void divideWithTwoDecimals() {
        assertEquals(new BigDecimal("2.67"), Figures.ratio(8, 3));
        assertEquals(20_000, Figures.perSecond(200_000, 10_000_000_000L));
    }

    @Test
    void findTheLatencyBelowWhichAShareLies() {
        long[] hundred =
                LongStream.rangeClosed(1, 100).map(ms -> (101 - ms) * 1_000_000).toArray();
        assertEquals(new BigDecimal("50.0"), Figures.milliseconds(hundred, 50));
        assertEquals(new BigDecimal("99.0"), Figures.milliseconds(hundred, 99));
        assertEquals(new BigDecimal("1.0"), Figures.milliseconds(new long[] {1_000_000}, 99));
    }
}
