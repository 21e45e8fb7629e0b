package org.ayni.reporting.periodtarget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.Value;
import org.ayni.reporting.period.PeriodFigures;
import org.ayni.reporting.period.PeriodSummary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/targets}. */
@Path("/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Periods", description = "Half-yearly reports: submitted, verified, approved, corrected")
public class TargetResource {

    private final TargetService service;
    private final TargetRepository targets;
    private final PeriodFigures periods;
    private final FigureService figures;

    TargetResource(TargetService service, TargetRepository targets, PeriodFigures periods, FigureService figures) {
        this.service = service;
        this.targets = targets;
        this.periods = periods;
        this.figures = figures;
    }

    /** They are few. */
    @Schema(name = "PeriodTargetPage")
    public record TargetPage(
            List<TargetView> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ADMIN})
    @Operation(
            summary = "Set a target of a period",
            description = "By the period's last day, or in the period alone; of an indicator, or of one part of it")
    @APIResponseSchema(value = Target.class, responseCode = "201")
    public Response set(@NotNull @Valid SetTarget command) {
        return service.set(command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "List the targets of periods",
            description = "Those that hold, each beside what was reached by our own rule; growth is unknown where "
                    + "nobody counted before the period")
    public TargetPage list(
            @QueryParam("period")
                    @Parameter(description = "Only of this period", schema = @Schema(maxLength = 10))
                    @Nullable
                    String period) {
        List<PeriodSummary> asked = period == null ? periods.all() : List.of(periods.get(period));
        return new TargetPage(asked.stream().flatMap(this::of).toList(), null);
    }

    private Stream<TargetView> of(PeriodSummary period) {
        List<Target> held = targets.of(period.code());
        List<List<Value>> values =
                figures.readEach(List.of(period.endsOn(), period.startsOn().minusDays(1)), null, all -> held.stream()
                        .map(each -> TargetView.value(each, all))
                        .toList());
        return IntStream.range(0, held.size())
                .mapToObj(i -> TargetView.of(
                        held.get(i), values.getFirst().get(i), values.getLast().get(i)));
    }
}
