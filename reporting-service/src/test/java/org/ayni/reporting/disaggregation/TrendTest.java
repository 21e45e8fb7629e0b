package org.ayni.reporting.disaggregation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dates a trend shows, and when it shows anything. */
class TrendTest {

    @ParameterizedTest
    @CsvSource({
        "2004-03-27, 2001-12-31 2002-06-30 2002-12-31 2003-06-30 2003-12-31 2004-03-27",
        "2004-06-29, 2001-12-31 2002-06-30 2002-12-31 2003-06-30 2003-12-31 2004-06-29",
        "2004-06-30, 2001-12-31 2002-06-30 2002-12-31 2003-06-30 2003-12-31 2004-06-30",
        "2004-07-01, 2002-06-30 2002-12-31 2003-06-30 2003-12-31 2004-06-30 2004-07-01",
        "2004-12-31, 2002-06-30 2002-12-31 2003-06-30 2003-12-31 2004-06-30 2004-12-31",
        "2005-01-01, 2002-12-31 2003-06-30 2003-12-31 2004-06-30 2004-12-31 2005-01-01"
    })
    void theSlotsAreTheLastHalfYearsAndTheDateItself(LocalDate date, String slots) {
        assertEquals(Stream.of(slots.split(" ")).map(LocalDate::parse).toList(), Trend.slots(date));
    }

    @Test
    void oneIndicatorMeasuredTwiceIsATrend() {
        assertEquals(false, trend(row(), row()).tells(), "nothing measured");
        assertEquals(false, trend(row("7"), row("0"), row("215")).tells(), "each measured once");
        assertEquals(true, trend(row(), row("7", "7")).tells(), "the same number twice");
        assertEquals(true, trend(row("0", "0"), row()).tells(), "zero is measured");
        assertEquals(true, trend(row("7", "0")).tells(), "measured, if no longer neighbours");
        assertEquals(false, trend().tells(), "no indicator in view");
    }

    /** The numbers of some slots, from the first on, every second one. */
    private static List<@Nullable BigDecimal> row(String... numbers) {
        @Nullable BigDecimal[] slots = new BigDecimal[Trend.SLOTS];
        for (int i = 0; i < numbers.length; i++) {
            slots[2 * i] = new BigDecimal(numbers[i]);
        }
        return Arrays.asList(slots);
    }

    @SafeVarargs
    private static Trend trend(List<@Nullable BigDecimal>... rows) {
        Map<String, List<@Nullable BigDecimal>> numbers = new java.util.HashMap<>();
        for (List<@Nullable BigDecimal> each : rows) {
            numbers.put("R." + numbers.size(), each);
        }
        return new Trend(Trend.slots(LocalDate.parse("2004-03-27")), numbers);
    }
}
