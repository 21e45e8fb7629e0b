package org.ayni.credit.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which days a close goes through. */
class BusinessDayTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2004-03-26");
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);

    @Test
    void beginsWithTheFirstDayThatIsClosed() {
        assertEquals(List.of(FRIDAY), plan(FRIDAY, null, null, false));
    }

    @Test
    void catchesUpMissedDaysInTheirOrder() {
        assertEquals(List.of(SATURDAY, SATURDAY.plusDays(1), MONDAY), plan(MONDAY, FRIDAY, null, false));
    }

    @Test
    void goesOnWithADayThatWasLeftHalfDone() {
        assertEquals(List.of(FRIDAY, SATURDAY), plan(SATURDAY, FRIDAY, FRIDAY, false));
        assertEquals(List.of(FRIDAY), plan(FRIDAY, FRIDAY, FRIDAY, true));
    }

    @Test
    void neverClosesADayTwice() {
        assertEquals(List.of(), plan(FRIDAY, FRIDAY, null, true));
        assertEquals(List.of(), plan(FRIDAY, MONDAY, MONDAY, true));
    }

    @Test
    void refusesADayThatHasNotCome() {
        assertEquals("day-not-begun", refused(MONDAY.plusDays(1), FRIDAY, false));
    }

    @Test
    void refusesADayBeforeTheFirstClose() {
        assertEquals("day-before-the-books", refused(FRIDAY.minusDays(1), FRIDAY, false));
    }

    private static String refused(LocalDate wanted, @Nullable LocalDate closedTo, boolean stored) {
        return assertThrows(Problem.class, () -> plan(wanted, closedTo, null, stored))
                .type()
                .slug();
    }

    private static List<LocalDate> plan(
            LocalDate wanted, @Nullable LocalDate closedTo, @Nullable LocalDate unfinished, boolean stored) {
        return BusinessDay.toClose(wanted, MONDAY, closedTo, unfinished, stored);
    }
}
