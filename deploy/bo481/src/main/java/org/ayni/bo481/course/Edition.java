package org.ayni.bo481.course;

import java.time.LocalDate;
import java.util.List;
import org.ayni.bo481.cast.Consortium;
import org.ayni.bo481.cast.Member;

/**
 * One holding of a course or workshop for a consortium.
 *
 * @param line the place of the plan's line, or -1 for a workshop that no plan foresaw
 * @param participants who came at least once
 * @param absentees who enrolled and never came
 */
public record Edition(
        String key,
        Consortium consortium,
        Syllabus.Course course,
        int line,
        List<LocalDate> sessions,
        List<Member> participants,
        List<Member> absentees) {
    static final int UNPLANNED = -1;
    static final String SESSION_HOURS = "6.00";

    boolean isManagement() {
        return isCourse() && course.area().equals("BUSINESS_MANAGEMENT");
    }

    boolean isCourse() {
        return course.kind().equals(Syllabus.COURSE);
    }

    /** In the first course of a consortium the owners come nearly always. */
    boolean isForOwners() {
        return line == 0;
    }
}
