package org.ayni.training.attendance;

import static org.ayni.training.Refusals.refused;
import static org.ayni.training.attendance.AttendanceStatus.ABSENT;
import static org.ayni.training.attendance.AttendanceStatus.EXCUSED;
import static org.ayni.training.attendance.AttendanceStatus.LATE;
import static org.ayni.training.attendance.AttendanceStatus.PRESENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.training.attendance.RecordAttendance.NewMark;
import org.ayni.training.course.Area;
import org.ayni.training.course.CourseKind;
import org.ayni.training.edition.EditionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttendanceSheetTest {

    private static final LocalDate DAY = LocalDate.of(2002, 3, 4);
    private final UUID person = UUID.randomUUID();

    private static AttendanceSheet sheet(EditionStatus status, Map<UUID, Integer> revisions, Set<UUID> enrolled) {
        HeldSession session = new HeldSession(
                UUID.randomUUID(),
                1,
                1,
                DAY,
                new BigDecimal("4.00"),
                UUID.randomUUID(),
                status,
                UUID.randomUUID(),
                CourseKind.COURSE,
                Area.PRODUCTION,
                null);
        return new AttendanceSheet(session, revisions, enrolled);
    }

    private static AttendanceSheet running() {
        return sheet(EditionStatus.RUNNING, Map.of(), Set.of());
    }

    private static RecordAttendance sent(NewMark... marks) {
        return new RecordAttendance(List.of(marks), AttendanceSource.SIGNED_SHEET, null);
    }

    private NewMark mark(AttendanceStatus status, @Nullable String hours, @Nullable String reason) {
        return new NewMark(person, status, hours == null ? null : new BigDecimal(hours), reason);
    }

    @Test
    void takesHoursUpToThoseOfTheSessionAndNotOneHundredthMore() {
        Mark mark = running().record(sent(mark(PRESENT, "4", null)), DAY).getFirst();
        assertEquals(new BigDecimal("4.00"), mark.hours());
        refused(AttendanceProblem.HOURS_EXCEED_SESSION, "marks[0].hours", () -> running()
                .record(sent(mark(PRESENT, "4.01", null)), DAY));
    }

    @Test
    void demandsHoursOfWhoWasThereAndNoneOfWhoWasNot() {
        for (AttendanceStatus there : List.of(PRESENT, LATE)) {
            refused(AttendanceProblem.HOURS_CONTRADICT_STATUS, "marks[0].hours", () -> running()
                    .record(sent(mark(there, null, null)), DAY));
            refused(AttendanceProblem.HOURS_CONTRADICT_STATUS, "marks[0].hours", () -> running()
                    .record(sent(mark(there, "0", null)), DAY));
        }
        for (AttendanceStatus away : List.of(ABSENT, EXCUSED)) {
            refused(AttendanceProblem.HOURS_CONTRADICT_STATUS, "marks[0].hours", () -> running()
                    .record(sent(mark(away, "1", null)), DAY));
            assertEquals(
                    new BigDecimal("0.00"),
                    running()
                            .record(sent(mark(away, null, null)), DAY)
                            .getFirst()
                            .hours());
        }
    }

    @Test
    void flagsWhoHadNoPlaceAsAWalkIn() {
        assertTrue(
                running().record(sent(mark(PRESENT, "4", null)), DAY).getFirst().walkIn());
        AttendanceSheet enrolled = sheet(EditionStatus.RUNNING, Map.of(), Set.of(person));
        assertFalse(
                enrolled.record(sent(mark(PRESENT, "4", null)), DAY).getFirst().walkIn());
    }

    @Test
    void refusesASecondMarkUnlessItCorrectsWithAReason() {
        AttendanceSheet marked = sheet(EditionStatus.RUNNING, Map.of(person, 1), Set.of());
        refused(
                AttendanceProblem.ALREADY_MARKED,
                "marks[0].personId",
                () -> marked.record(sent(mark(ABSENT, null, null)), DAY));
        Mark corrected =
                marked.record(sent(mark(ABSENT, null, "Firmó por otra")), DAY).getFirst();
        assertEquals(2, corrected.revision());
    }

    @Test
    void refusesToCorrectWhatWasNeverMarked() {
        refused(AttendanceProblem.NOTHING_TO_CORRECT, "marks[0].correctionReason", () -> running()
                .record(sent(mark(ABSENT, null, "Error")), DAY));
    }

    @Test
    void refusesAPersonTwiceOnOneSheet() {
        refused(AttendanceProblem.PERSON_REPEATED, "marks[1].personId", () -> running()
                .record(sent(mark(PRESENT, "4", null), mark(ABSENT, null, null)), DAY));
    }

    @Test
    void refusesASessionOfTomorrow() {
        refused(AttendanceProblem.SESSION_NOT_HELD, () -> running()
                .record(sent(mark(PRESENT, "4", null)), DAY.minusDays(1)));
    }

    @Test
    void takesOnlyCorrectionsOnceTheEditionIsClosed() {
        AttendanceSheet closed = sheet(EditionStatus.CLOSED, Map.of(person, 1), Set.of());
        assertEquals(
                2,
                closed.record(sent(mark(LATE, "2", "Llegó tarde")), DAY)
                        .getFirst()
                        .revision());
        refused(CommonProblem.STATE_CONFLICT, () -> sheet(EditionStatus.CLOSED, Map.of(), Set.of())
                .record(sent(mark(PRESENT, "4", null)), DAY));
        refused(CommonProblem.STATE_CONFLICT, () -> sheet(EditionStatus.OPEN, Map.of(), Set.of())
                .record(sent(mark(PRESENT, "4", null)), DAY));
    }
}
