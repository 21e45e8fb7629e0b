package org.ayni.training.attendance;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.training.TrainingEvent.AttendanceRecorded;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.training.enrolment.EnrolmentRepository;
import org.ayni.training.roster.Roster;

/** Takes attendance sheets. */
@Singleton
public class AttendanceService {

    private final AttendanceRepository attendance;
    private final EnrolmentRepository enrolments;
    private final Roster roster;
    private final Commands commands;

    AttendanceService(
            AttendanceRepository attendance, EnrolmentRepository enrolments, Roster roster, Commands commands) {
        this.attendance = attendance;
        this.enrolments = enrolments;
        this.roster = roster;
        this.commands = commands;
    }

    /** Records the marks of a sheet, first ones and corrections; whoever had no place is flagged as a walk-in. */
    @Transactional
    public Answer record(UUID sessionId, RecordAttendance command) {
        return commands.once(command, () -> {
            HeldSession session = attendance.lock(sessionId);
            commands.onVersion(session.version());
            List<UUID> people = command.marks().stream()
                    .map(RecordAttendance.NewMark::personId)
                    .toList();
            roster.mustKnowPeople(place -> "marks[" + place + "].personId", people);
            AttendanceSheet sheet = new AttendanceSheet(
                    session,
                    attendance.revisions(sessionId, people),
                    enrolments.enrolledOn(session.editionId(), people, session.heldOn()));
            List<Mark> marks = sheet.record(command, commands.today());
            attendance.add(session, marks);
            SheetView view = SheetView.of(session, marks);
            commands.audit("session/" + sessionId, "record-attendance", null, view);
            commands.tell(fact(session, marks));
            return Answer.changed(session.version() + 1, view);
        });
    }

    private static AttendanceRecorded fact(HeldSession session, List<Mark> marks) {
        return new AttendanceRecorded(
                session.id(),
                session.editionId(),
                session.courseId(),
                session.kind().name(),
                session.area().name(),
                session.consortiumId(),
                session.heldOn(),
                marks.stream()
                        .map(mark -> new AttendanceRecorded.Mark(
                                mark.personId(), mark.status().name(), mark.hours()))
                        .toList());
    }
}
