package org.ayni.training.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ayni.kit.id.Ids;
import org.ayni.training.Hours;
import org.ayni.training.attendance.RecordAttendance.NewMark;
import org.ayni.training.edition.EditionCommand;
import org.jspecify.annotations.Nullable;

/** The marks of a session: one per person, never made by default, corrected only with a reason. */
final class AttendanceSheet {

    private final HeldSession session;
    private final Map<UUID, Integer> revisions;
    private final Set<UUID> enrolled;

    /**
     * @param revisions the latest revision of each person's mark, where there is one
     * @param enrolled who had a place in the edition on the day of the session
     */
    AttendanceSheet(HeldSession session, Map<UUID, Integer> revisions, Set<UUID> enrolled) {
        this.session = session;
        this.revisions = Map.copyOf(revisions);
        this.enrolled = Set.copyOf(enrolled);
    }

    /** The new marks of a sheet that was sent; nothing of it is taken when one mark is refused. */
    List<Mark> record(RecordAttendance sent, LocalDate today) {
        if (session.heldOn().isAfter(today)) {
            throw AttendanceProblem.SESSION_NOT_HELD.problem(
                    "La sesión es del " + session.heldOn() + " y hoy es " + today,
                    "The session is on " + session.heldOn() + " and today is " + today);
        }
        List<Mark> marks = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int place = 0; place < sent.marks().size(); place++) {
            NewMark mark = sent.marks().get(place);
            String field = "marks[" + place + "]";
            if (!seen.add(mark.personId())) {
                throw AttendanceProblem.PERSON_REPEATED.problem(
                        field + ".personId", "Ya está en la planilla", "Is on the sheet already");
            }
            marks.add(new Mark(
                    Ids.next(),
                    mark.personId(),
                    revision(field, mark),
                    mark.status(),
                    hours(field, mark),
                    !enrolled.contains(mark.personId()),
                    sent.source(),
                    sent.evidence(),
                    mark.correctionReason()));
        }
        return marks;
    }

    private int revision(String field, NewMark mark) {
        @Nullable Integer last = revisions.get(mark.personId());
        if (mark.correctionReason() == null) {
            EditionCommand.ATTENDANCE.mustBeAllowedIn(session.editionStatus());
            if (last != null) {
                throw AttendanceProblem.ALREADY_MARKED.problem(
                        field + ".personId",
                        "Ya hay una marca; para corregirla dé el motivo en correctionReason",
                        "There is a mark already; to correct it give the reason in correctionReason");
            }
            return 1;
        }
        EditionCommand.ATTENDANCE_CORRECTION.mustBeAllowedIn(session.editionStatus());
        if (last == null) {
            throw AttendanceProblem.NOTHING_TO_CORRECT.problem(
                    field + ".correctionReason",
                    "La persona no tiene marca en la sesión",
                    "The person has no mark in the session");
        }
        return last + 1;
    }

    private BigDecimal hours(String field, NewMark mark) {
        BigDecimal hours = mark.hours() == null ? Hours.NONE : Hours.of(mark.hours());
        if (mark.status().isThere() != hours.signum() > 0) {
            throw AttendanceProblem.HOURS_CONTRADICT_STATUS.problem(
                    field + ".hours",
                    "PRESENT y LATE llevan horas mayores a cero; ABSENT y EXCUSED, ninguna",
                    "PRESENT and LATE have hours above zero; ABSENT and EXCUSED have none");
        }
        if (hours.compareTo(session.plannedHours()) > 0) {
            throw AttendanceProblem.HOURS_EXCEED_SESSION.problem(
                    field + ".hours",
                    "Son " + hours + " y la sesión tiene " + session.plannedHours(),
                    "These are " + hours + " and the session has " + session.plannedHours());
        }
        return hours;
    }
}
