package org.ayni.training.edition;

import static org.ayni.training.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ayni.kit.problem.CommonProblem;
import org.junit.jupiter.api.Test;

class EditionTest {

    private static EditionSteps.Schedule session(LocalDate day, String hours) {
        return new EditionSteps.Schedule(day, new BigDecimal(hours));
    }

    @Test
    void takesSessionsUpToThePlannedHoursAndNotOneQuarterMore() {
        Edition edition = Editions.in(EditionStatus.RUNNING);
        for (int day = 0; day < 3; day++) {
            edition = edition.schedule(session(Editions.STARTED.plusDays(day), "20"));
        }
        Edition full = edition;
        assertEquals(3, full.sessions().getLast().number());
        refused(
                EditionProblem.SESSIONS_EXCEED_PLANNED_HOURS,
                "plannedHours",
                () -> full.schedule(session(Editions.ENDED, "0.25")));
    }

    @Test
    void countsAsHeldTheSessionsUpToTheClosingDay() {
        Edition edition = Editions.in(EditionStatus.RUNNING)
                .schedule(session(Editions.STARTED, "4"))
                .schedule(session(Editions.ENDED, "4.5"))
                .schedule(session(Editions.ENDED.plusDays(1), "4"));
        assertEquals(new BigDecimal("0.00"), edition.heldHours());
        assertEquals(new BigDecimal("8.50"), edition.close(Editions.ENDED).heldHours());
    }

    @Test
    void takesNoSessionOnceItIsOver() {
        refused(CommonProblem.STATE_CONFLICT, () -> Editions.in(EditionStatus.CLOSED)
                .schedule(session(Editions.ENDED, "1")));
    }

    @Test
    void countsItsVersionWithEachChange() {
        Edition edition = Editions.in(EditionStatus.PLANNED);
        assertEquals(2, edition.open(Editions.OPENED).version());
        assertEquals(2, edition.schedule(session(Editions.STARTED, "4")).version());
    }
}
