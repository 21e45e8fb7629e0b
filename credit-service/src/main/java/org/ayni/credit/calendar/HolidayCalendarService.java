package org.ayni.credit.calendar;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.ayni.credit.calendar.HolidayCalendarResource.PublishCalendar;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;

/** Publishes calendars. */
@Singleton
class HolidayCalendarService {

    private final HolidayCalendars calendars;
    private final Commands commands;

    HolidayCalendarService(HolidayCalendars calendars, Commands commands) {
        this.calendars = calendars;
        this.commands = commands;
    }

    @Transactional
    public Answer publish(PublishCalendar command) {
        return commands.once(command, () -> {
            commands.notAfterToday("days.validOn", command.days().validOn());
            HolidayCalendar calendar = new HolidayCalendar(Ids.next(), command.externalId(), command.days());
            calendars.insert(calendar);
            commands.audit("calendar/" + calendar.id(), "publish", null, calendar);
            return Answer.created("/v1/calendars/" + calendar.id(), calendar);
        });
    }
}
