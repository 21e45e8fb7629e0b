package org.ayni.reporting.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.ayni.reporting.indicator.PercentOfTarget.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentOfTargetTest {

    @ParameterizedTest
    @CsvSource({
        "0, 173, 0.00",
        "215, 200, 107.50",
        "236, 252, 93.65",
        "235, 252, 93.25",
        "311, 252, 123.41",
        "1016, 1260, 80.63",
        "714, 1260, 56.67",
        "7, 18, 38.89",
        "1, 8, 12.50",
        "1, 800, 0.13",
        "5000, 1, 500000.00"
    })
    void roundsHalfUpToTwoDecimalsAndIsNeverCapped(String actual, String target, String percent) {
        assertEquals(
                new PercentOfTarget(percent, null), PercentOfTarget.of(new BigDecimal(actual), new BigDecimal(target)));
    }

    @Test
    void saysWhyThereIsNone() {
        BigDecimal ten = BigDecimal.TEN;
        assertEquals(new PercentOfTarget(null, Missing.NO_ACTUAL), PercentOfTarget.of(null, ten));
        assertEquals(new PercentOfTarget(null, Missing.NO_TARGET), PercentOfTarget.of(ten, null));
        assertEquals(new PercentOfTarget(null, Missing.ZERO_TARGET), PercentOfTarget.of(ten, BigDecimal.ZERO));
    }
}
