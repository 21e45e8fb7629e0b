package org.ayni.credit.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.calendar.HolidayCalendar.Days;
import org.ayni.credit.calendar.HolidayCalendar.Moving;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {

    @Test
    void leavesAWorkingDayWhereItIs() {
        assertEquals("2003-05-30", moved(Moving.FOLLOWING, "2003-05-30"));
        assertEquals("2003-05-30", moved(Moving.PRECEDING, "2003-05-30"));
    }

    @Test
    void movesOverHolidaysAndWeekendsToTheFollowingWorkingDay() {
        assertEquals("2003-05-05", moved(Moving.FOLLOWING, "2003-05-01"));
        assertEquals("2003-06-02", moved(Moving.FOLLOWING, "2003-05-31"));
    }

    @Test
    void movesBackToThePrecedingWorkingDay() {
        assertEquals("2003-04-30", moved(Moving.PRECEDING, "2003-05-01"));
        assertEquals("2003-05-30", moved(Moving.PRECEDING, "2003-06-01"));
    }

    @Test
    void staysInTheMonthWhenModified() {
        assertEquals("2003-05-30", moved(Moving.MODIFIED_FOLLOWING, "2003-05-31"));
        assertEquals("2003-05-05", moved(Moving.MODIFIED_FOLLOWING, "2003-05-01"));
    }

    private static String moved(Moving moving, String date) {
        HolidayCalendar calendar = new HolidayCalendar(
                UUID.randomUUID(),
                null,
                new Days(
                        "Bolivia 2003",
                        List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        List.of(LocalDate.parse("2003-05-01"), LocalDate.parse("2003-05-02")),
                        moving,
                        LocalDate.parse("2001-09-27"),
                        "ASSUMPTION"));
        return calendar.workingDays().moved(LocalDate.parse(date)).toString();
    }
}
