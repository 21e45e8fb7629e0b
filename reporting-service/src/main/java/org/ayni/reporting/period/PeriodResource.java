package org.ayni.reporting.period;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.ayni.kit.http.Preconditions;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/periods}. */
@Path("/v1/periods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Periods", description = "Half-yearly reports: submitted, verified, approved, corrected")
public class PeriodResource {

    private final PeriodService service;
    private final PeriodFigures figures;
    private final PeriodRepository periods;

    PeriodResource(PeriodService service, PeriodFigures figures, PeriodRepository periods) {
        this.service = service;
        this.figures = figures;
        this.periods = periods;
    }

    /** All periods of the project: they are few. */
    @Schema(name = "PeriodPage")
    record PeriodPage(List<PeriodSummary> items, @Nullable String nextCursor) {}

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "List the periods",
            description = "All periods of the project, oldest first, with their states")
    public PeriodPage list() {
        return new PeriodPage(figures.all(), null);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Read a period",
            description =
                    "The values as stated, or as they stand now while it is open; corrections of approved periods; "
                            + "and what was done with it")
    @APIResponseSchema(PeriodView.class)
    public Response get(@PathParam("code") String code) {
        Period period = periods.get(figures.span(code));
        PeriodView view = PeriodView.of(period, figures.of(period), periods.steps(code), periods.evidence(code));
        return Response.ok(view)
                .header("ETag", Preconditions.etag(period.version()))
                .build();
    }

    @POST
    @Path("/{code}/submission")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ADMIN})
    @Operation(summary = "Submit a period", description = "States the values as of the period's last day")
    @APIResponseSchema(PeriodSummary.class)
    public Response submit(@PathParam("code") String code) {
        Span span = figures.span(code);
        return service.submit(span, figures.now(periods.get(span))).toResponse();
    }

    @POST
    @Path("/{code}/verification")
    @RolesAllowed(Roles.VERIFIER)
    @Operation(
            summary = "Verify a period",
            description = "Confirms the submitted values after a visit, with evidence; not by whoever submitted them")
    @APIResponseSchema(PeriodSummary.class)
    public Response verify(@PathParam("code") String code, @NotNull @Valid VerifyPeriod command) {
        return service.verify(figures.span(code), command).toResponse();
    }

    @POST
    @Path("/{code}/approval")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ADMIN})
    @Operation(
            summary = "Approve a period",
            description = "Locks the values for good; not by whoever submitted them, and earlier periods first")
    @APIResponseSchema(PeriodSummary.class)
    public Response approve(@PathParam("code") String code) {
        return service.approve(figures.span(code), figures.spans()).toResponse();
    }

    @POST
    @Path("/{code}/reopening")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ADMIN})
    @Operation(
            summary = "Reopen a period",
            description = "The values move again until the next submission; what was stated stays on record")
    @APIResponseSchema(PeriodSummary.class)
    public Response reopen(@PathParam("code") String code, @NotNull @Valid ReopenPeriod command) {
        return service.reopen(figures.span(code), command).toResponse();
    }
}
