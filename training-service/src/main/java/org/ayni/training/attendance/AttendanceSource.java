package org.ayni.training.attendance;

/** How it is known who was there. */
enum AttendanceSource {
    SIGNED_SHEET,
    TRAINER_LIST,
    ATTENDANCE_APP,
    PARTICIPANT_STATEMENT
}
