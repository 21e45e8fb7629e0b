package org.ayni.credit.calendar;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The calendars by which due dates move. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/calendars")
@Tag(name = "Calendars", description = "Non-working days, which move due dates and never the interest")
public class HolidayCalendarResource {

    private final HolidayCalendarService service;
    private final HolidayCalendars calendars;

    HolidayCalendarResource(HolidayCalendarService service, HolidayCalendars calendars) {
        this.service = service;
        this.calendars = calendars;
    }

    /** A calendar to publish. */
    @Schema(name = "PublishCalendar", examples = """
                    {"externalId": "CALENDAR-2003", "days": {"name": "Bolivia 2003",
                    "weekendDays": ["SATURDAY", "SUNDAY"], "holidays": ["2003-01-01", "2003-05-01", "2003-08-06"],
                    "moving": "FOLLOWING", "validOn": "2001-09-27", "source": "ASSUMPTION"}}""")
    public record PublishCalendar(
            @Nullable @Size(min = 1, max = 100) String externalId,
            @NotNull @Valid HolidayCalendar.Days days) {}

    /** One page of calendars. */
    @Schema(name = "HolidayCalendarPage")
    public record HolidayCalendarPage(
            List<HolidayCalendar> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.ADMIN})
    @APIResponseSchema(value = HolidayCalendar.class, responseCode = "201")
    @Operation(summary = "Publish a calendar", description = "Weekend days, holidays and where due dates move")
    public Response publish(@NotNull @Valid PublishCalendar command) {
        return service.publish(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a calendar", description = "With all its days")
    public HolidayCalendar get(@PathParam("id") UUID id) {
        return calendars.find(id).orElseThrow(() -> Problem.notFound("calendar", id));
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @APIResponseSchema(HolidayCalendarPage.class)
    @Operation(summary = "List calendars", description = "Oldest first; externalId finds one")
    public Page<HolidayCalendar> list(
            @QueryParam("externalId") @Nullable String externalId, @BeanParam PageRequest page) {
        return Page.of(calendars.list(externalId, page), page, HolidayCalendar::id, calendar -> calendar);
    }
}
