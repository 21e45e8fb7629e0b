package org.ayni.reporting.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ayni.reporting.framework.Framework;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightTest {

    private static final BigDecimal TARGET = new BigDecimal("200");
    private static final Framework.Thresholds THRESHOLDS =
            new Framework.Thresholds(new BigDecimal("100"), new BigDecimal("80"));

    @ParameterizedTest
    @CsvSource({"215,GREEN", "200,GREEN", "199.99,AMBER", "160,AMBER", "159.99,RED", "0,RED", ",GREY"})
    void comparesWithTheThresholdsWithoutRounding(@Nullable BigDecimal number, Light light) {
        assertEquals(light, Light.of(number, TARGET, THRESHOLDS, true));
    }

    @Test
    void isNeverGreenWhileThePhaseHasNotStarted() {
        assertEquals(Light.AMBER, Light.of(new BigDecimal("400"), TARGET, THRESHOLDS, false));
        assertEquals(Light.GREY, Light.of(null, TARGET, THRESHOLDS, false));
    }

    @Test
    void refusesAmberAboveGreen() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Framework.Thresholds(new BigDecimal("80"), new BigDecimal("81")));
    }

    @ParameterizedTest
    @CsvSource({"150,200,100,50.00,", "50,0,100,50.00,", "300,200,100,200.00,", "100,100,100,,BASELINE_EQUALS_TARGET"})
    void progressGoesFromTheBaselineToTheTargetInBothDirections(
            BigDecimal actual,
            BigDecimal target,
            BigDecimal baseline,
            @Nullable String percent,
            Progress.@Nullable Missing reason) {
        Progress progress = Progress.of(
                Value.measured(actual, null), target, new Framework.Baseline(baseline, LocalDate.EPOCH, ""));
        assertEquals(new Progress(percent, reason), progress);
    }

    @Test
    void progressSaysWhyThereIsNone() {
        Value nothing = Value.nothing(Status.NO_RECORD, null, Reason.NEVER_RECORDED);
        Value other = Value.nothing(Status.OTHER_UNIT, null, Reason.UNIT_OF_TARGET_NOT_REPORTED);
        assertEquals(
                Progress.Missing.NO_ACTUAL, Progress.of(nothing, TARGET, null).reason());
        assertEquals(
                Progress.Missing.UNIT_MISMATCH, Progress.of(other, TARGET, null).reason());
        assertEquals(
                Progress.Missing.NO_BASELINE,
                Progress.of(Value.measured(BigDecimal.TEN, null), TARGET, null).reason());
    }
}
