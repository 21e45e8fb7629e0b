package org.ayni.training.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private static Participation with(int sessions, String present, String missed, String planned) {
        return new Participation(
                UUID.randomUUID(),
                LocalDate.of(2002, 3, 1),
                sessions,
                new BigDecimal(present),
                new BigDecimal(missed),
                new BigDecimal(planned));
    }

    @Test
    void countsOverThePlannedHoursAndNotOverThoseHeldSoFar() {
        Participation half = with(2, "5.00", "0.00", "10.00");
        assertEquals(new BigDecimal("50.00"), half.attendancePercent());
        assertEquals(new BigDecimal("100.00"), half.bestStillPossiblePercent(false));
    }

    @Test
    void losesOnlyWhatWasMissedFromTheBestStillPossible() {
        Participation some = with(10, "40.00", "9.00", "60.00");
        assertEquals(new BigDecimal("66.67"), some.attendancePercent());
        assertEquals(new BigDecimal("85.00"), some.bestStillPossiblePercent(false));
        assertEquals(new BigDecimal("66.67"), some.bestStillPossiblePercent(true));
    }

    @Test
    void reachesTheMinimumExactlyAndNotByRounding() {
        BigDecimal minimum = new BigDecimal("80.00");
        assertTrue(with(12, "48.00", "12.00", "60.00").reaches(minimum));
        Participation nearly = with(100, "1599.99", "400.01", "2000.00");
        assertEquals(new BigDecimal("80.00"), nearly.attendancePercent());
        assertFalse(nearly.reaches(minimum));
    }

    @Test
    void reachesNothingWithoutASessionPresentOrWithoutPlannedHours() {
        assertFalse(
                Participation.none(UUID.randomUUID(), new BigDecimal("60.00")).reaches(BigDecimal.ZERO));
        Participation late = with(1, "0.00", "0.00", "0.00");
        assertNull(late.attendancePercent());
        assertFalse(late.reaches(BigDecimal.ZERO));
    }
}
