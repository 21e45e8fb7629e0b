package org.ayni.credit.calendar;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ayni.credit.calendar.HolidayCalendar.Days;
import org.ayni.credit.calendar.HolidayCalendar.Moving;
import org.ayni.credit.schedule.ScheduleTerms.WorkingDays;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The calendars in the database. */
@Singleton
public class HolidayCalendars {

    private final Jdbi sql;
    private final Caller caller;
    private final BusinessClock clock;

    HolidayCalendars(Jdbi sql, Caller caller, BusinessClock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** Where due dates move by the calendar of this id: nowhere without one; 422 naming the field if there is none. */
    public WorkingDays workingDays(String field, @Nullable UUID id) {
        if (id == null) {
            return WorkingDays.EVERY_DAY;
        }
        return find(id).map(HolidayCalendar::workingDays)
                .orElseThrow(() -> CommonProblem.INVALID_FIELD.problem(
                        field, "No existe el calendario " + id, "There is no calendar " + id));
    }

    Optional<HolidayCalendar> find(UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from holiday_calendar where id = :id")
                .bind("id", id)
                .map((row, context) -> toCalendar(row))
                .findOne());
    }

    List<HolidayCalendar> list(@Nullable String externalId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from holiday_calendar
                        where id > :after and (:externalId::text is null or external_id = :externalId)
                        order by id limit :fetch""")
                .bind("after", page.after())
                .bind("externalId", externalId)
                .bind("fetch", page.fetch())
                .map((row, context) -> toCalendar(row))
                .list());
    }

    void insert(HolidayCalendar calendar) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into holiday_calendar (id, external_id, external_client, name, weekend_days, holidays,
                          moving, source, valid_on, booked_on, recorded_at)
                        values (:id, :externalId, :client, :name, :weekend::text[], :dates::date[], :moving, :source,
                          :validOn, :bookedOn, :now)""")
                .bindMethods(calendar.days())
                .bind("id", calendar.id())
                .bind("externalId", calendar.externalId())
                .bind("client", caller.client())
                .bind("weekend", array(calendar.days().weekendDays()))
                .bind("dates", array(calendar.days().holidays()))
                .bind("bookedOn", clock.today())
                .bind("now", clock.now())
                .execute());
    }

    private static String array(List<?> values) {
        return values.stream().map(Object::toString).distinct().sorted().collect(Collectors.joining(",", "{", "}"));
    }

    private static HolidayCalendar toCalendar(ResultSet row) throws SQLException {
        return new HolidayCalendar(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                new Days(
                        row.getString("name"),
                        Arrays.stream((String[]) row.getArray("weekend_days").getArray())
                                .map(DayOfWeek::valueOf)
                                .toList(),
                        Arrays.stream((java.sql.Date[]) row.getArray("holidays").getArray())
                                .map(java.sql.Date::toLocalDate)
                                .toList(),
                        Moving.valueOf(row.getString("moving")),
                        row.getObject("valid_on", LocalDate.class),
                        row.getString("source")));
    }
}
