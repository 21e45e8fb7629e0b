package org.ayni.reporting.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ayni.kit.security.Roles;
import org.ayni.kit.time.BusinessClock;
import org.ayni.reporting.framework.FrameworkService;
import org.ayni.reporting.period.PeriodFigures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/reminders}. */
@Path("/v1/reminders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Periods", description = "Half-yearly reports: submitted, verified, approved, corrected")
public class ReminderResource {

    private final PeriodFigures periods;
    private final FrameworkService framework;
    private final BusinessClock clock;

    ReminderResource(PeriodFigures periods, FrameworkService framework, BusinessClock clock) {
        this.periods = periods;
        this.framework = framework;
        this.clock = clock;
    }

    /** They are few. */
    @Schema(name = "ReminderPage")
    public record ReminderPage(
            List<Reminder> items, @Nullable String nextCursor) {}

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "List what is due",
            description = "Periods that are over and wait to be submitted, verified or approved, oldest first, with "
                    + "the last day on which that is in time")
    public ReminderPage list(
            @Parameter(description = "As if it were this day; without it, the business date")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf) {
        LocalDate today = asOf == null ? clock.today() : asOf;
        int dueDays = framework.current().calendar().dueDays();
        return new ReminderPage(
                periods.all().stream()
                        .map(each -> Reminder.of(each, dueDays, today))
                        .flatMap(Optional::stream)
                        .toList(),
                null);
    }
}
