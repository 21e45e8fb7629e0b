package org.ayni.training.attendance;

/** What a mark says. Whoever has no mark is unknown, which is none of these. */
enum AttendanceStatus {
    PRESENT,
    LATE,
    ABSENT,
    EXCUSED;

    boolean isThere() {
        return this == PRESENT || this == LATE;
    }
}
