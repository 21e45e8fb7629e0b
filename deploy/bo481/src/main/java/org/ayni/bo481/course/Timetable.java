package org.ayni.bo481.course;

import java.time.LocalDate;
import java.util.List;
import org.ayni.bo481.cast.Consortium;
import org.ayni.bo481.cast.Days;

/** When a consortium's courses and workshops are held: one day a week for each. */
final class Timetable {
    static final int COURSE_SESSIONS = 10;
    static final int WORKSHOP_SESSIONS = 2;

    private static final int HALF_YEAR = 182;
    private static final int COURSE_AND_BREAK = 77;
    private static final int MANAGEMENT_COURSES = 2;

    private Timetable() {}

    /**
     * The sessions of one course.
     *
     * @param line its place in the plan, from 0: two of management half a year apart, then those of production in turn
     */
    static List<LocalDate> of(Consortium consortium, int line) {
        LocalDate begin = consortium.coursesFrom();
        boolean management = line < MANAGEMENT_COURSES;
        int days = management ? HALF_YEAR * line : 17 + COURSE_AND_BREAK * (line - MANAGEMENT_COURSES);
        return Days.weekly(begin.plusDays(days), COURSE_SESSIONS);
    }

    /** The sessions of the first or second assistance workshop, counted from 0. */
    static List<LocalDate> ofWorkshop(Consortium consortium, int place) {
        return Days.weekly(consortium.coursesFrom().plusDays(107 + HALF_YEAR * (long) place), WORKSHOP_SESSIONS);
    }
}
