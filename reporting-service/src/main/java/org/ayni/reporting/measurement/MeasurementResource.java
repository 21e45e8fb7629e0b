package org.ayni.reporting.measurement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.function.UnaryOperator;
import org.ayni.kit.http.Preconditions;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/measurements}. */
@Path("/v1/measurements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Measurements", description = "Numbers measured by hand, with evidence")
public class MeasurementResource {

    private final MeasurementService service;
    private final MeasurementRepository measurements;

    MeasurementResource(MeasurementService service, MeasurementRepository measurements) {
        this.service = service;
        this.measurements = measurements;
    }

    /** One page of measurements. */
    record MeasurementPage(
            List<Measurement> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.VERIFIER, Roles.ADMIN})
    @Operation(
            summary = "Record a measurement",
            description = "A number for an indicator that no event tells, with the hash of its evidence")
    @APIResponseSchema(value = Measurement.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordMeasurement command) {
        return service.record(command).toResponse();
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.VERIFIER, Roles.ADMIN})
    @Operation(
            summary = "Withdraw a measurement",
            description = "It stays on record and no longer counts, whatever date is asked about")
    @APIResponseSchema(Measurement.class)
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid WithdrawMeasurement command) {
        return service.withdraw(id, command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Get a measurement", description = "One measurement as recorded")
    @APIResponseSchema(Measurement.class)
    public Response get(@PathParam("id") UUID id) {
        Measurement measurement = measurements.get(id);
        return Response.ok(measurement)
                .header("ETag", Preconditions.etag(measurement.version()))
                .build();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List measurements", description = "All, or those of one indicator; oldest first")
    @APIResponseSchema(MeasurementPage.class)
    public Page<Measurement> list(
            @QueryParam("indicator") @Parameter(description = "Code", schema = @Schema(maxLength = 20)) @Nullable
                    String indicator,
            @BeanParam PageRequest page) {
        return Page.of(measurements.list(indicator, page), page, Measurement::id, UnaryOperator.identity());
    }
}
