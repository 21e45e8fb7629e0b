package org.ayni.credit.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ayni.credit.schedule.ScheduleTerms.WorkingDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A calendar that products name. It never changes: what was agreed by it stays; a new year is a new calendar. */
@Schema(name = "HolidayCalendar")
public record HolidayCalendar(UUID id, @Nullable String externalId, Days days) {

    /** To which day a payment moves that falls due on a non-working day. */
    public enum Moving {
        FOLLOWING,
        PRECEDING,
        /** The following working day, but the preceding one where the following lies in another month. */
        MODIFIED_FOLLOWING
    }

    /**
     * The days of a calendar.
     *
     * @param weekendDays of every week; at most six
     * @param holidays single dates
     * @param validOn when this was known
     * @param source where these days are published
     */
    @Schema(name = "HolidayCalendarDays")
    public record Days(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(max = 6) List<@NotNull DayOfWeek> weekendDays,
            @NotNull @Size(max = 2000) List<@NotNull LocalDate> holidays,
            @NotNull Moving moving,
            @NotNull LocalDate validOn,
            @NotBlank @Size(max = 300) String source) {}

    /** Where a due date moves by this calendar. */
    @JsonIgnore
    public WorkingDays workingDays() {
        Set<DayOfWeek> weekend = Set.copyOf(days.weekendDays);
        Set<LocalDate> holidays = new HashSet<>(days.holidays);
        return date -> moved(date, weekend, holidays);
    }

    private LocalDate moved(LocalDate date, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
        int direction = days.moving == Moving.PRECEDING ? -1 : 1;
        LocalDate day = working(date, direction, weekend, holidays);
        boolean left = !YearMonth.from(day).equals(YearMonth.from(date));
        return days.moving == Moving.MODIFIED_FOLLOWING && left ? working(date, -1, weekend, holidays) : day;
    }

    private static LocalDate working(LocalDate date, int step, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
        LocalDate day = date;
        while (weekend.contains(day.getDayOfWeek()) || holidays.contains(day)) {
            day = day.plusDays(step);
        }
        return day;
    }
}
