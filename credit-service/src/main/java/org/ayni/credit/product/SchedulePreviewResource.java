package org.ayni.credit.product;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.credit.calendar.HolidayCalendars;
import org.ayni.credit.schedule.Explanation;
import org.ayni.credit.schedule.Instalment;
import org.ayni.credit.schedule.Schedule;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code POST /v1/schedule-previews}: what a loan would cost, by the engine that makes contracts. Nothing is kept. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/schedule-previews")
@Tag(name = "Schedules", description = "Exact and explained: previews and contracts come from one engine")
public class SchedulePreviewResource {

    private final HolidayCalendars calendars;

    SchedulePreviewResource(HolidayCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * A previewed schedule; every amount is a bare decimal string in the principal's currency.
     *
     * @param instalment the total of the first row that repays principal
     * @param annualEffectiveRatePercent by the dates on which money moves, over 365 days, HALF_UP to two decimals
     * @param annualNominalRatePercent the rate that a legal cap is held against (design rule 37), HALF_UP to two
     *      decimals
     */
    @Schema(name = "SchedulePreview")
    public record SchedulePreviewView(
            String currency,
            BigDecimal instalment,
            List<Line> rows,
            Schedule.Totals totals,
            BigDecimal annualEffectiveRatePercent,
            BigDecimal annualNominalRatePercent) {}

    /** A row; see {@link Instalment}. */
    @Schema(name = "Instalment")
    public record Line(
            int number,
            LocalDate dueOn,
            int days,
            BigDecimal opening,
            BigDecimal disbursed,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal fees,
            BigDecimal total,
            BigDecimal balance,
            Explanation explanation) {

        static Line of(Instalment it) {
            return new Line(
                    it.number(),
                    it.dueOn(),
                    it.days(),
                    it.opening(),
                    it.disbursed(),
                    it.principal(),
                    it.interest(),
                    it.fees(),
                    it.total(),
                    it.balance(),
                    it.explanation());
        }
    }

    @POST
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Preview a schedule", description = "Each row says how it was computed; nothing is kept")
    public SchedulePreviewView preview(@NotNull @Valid PreviewSchedule terms) {
        Schedule schedule = Schedule.of(terms.toTerms(calendars.workingDays("calendarId", terms.calendarId())));
        return new SchedulePreviewView(
                terms.principal().currency().getCurrencyCode(),
                schedule.instalment(),
                schedule.rows().stream().map(Line::of).toList(),
                schedule.totals(),
                schedule.annualEffectiveRatePercent(),
                schedule.annualNominalRatePercent());
    }
}
