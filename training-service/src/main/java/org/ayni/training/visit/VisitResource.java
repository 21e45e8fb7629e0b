package org.ayni.training.visit;

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
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/visits}. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits", description = "Assistance visits to enterprises")
public class VisitResource {

    private final VisitService service;
    private final VisitRepository visits;

    VisitResource(VisitService service, VisitRepository visits) {
        this.service = service;
        this.visits = visits;
    }

    /** One page of visits. */
    record VisitPage(List<Visit> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.TRAINER, Roles.VERIFIER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(summary = "Record a visit", description = "Whom the adviser met, how long, what for, and the advice")
    @APIResponseSchema(value = Visit.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordVisit command) {
        return service.record(command).toResponse();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Get a visit", description = "One visit as recorded")
    public Visit get(@PathParam("id") UUID id) {
        return visits.get(id);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List visits", description = "All, or by enterprise or purpose; oldest first")
    @APIResponseSchema(VisitPage.class)
    public Page<Visit> list(
            @QueryParam("enterpriseId") @Nullable UUID enterpriseId,
            @QueryParam("purpose") @Nullable VisitPurpose purpose,
            @QueryParam("externalId")
                    @Parameter(description = "The caller's own id", schema = @Schema(maxLength = 100))
                    @Nullable
                    String externalId,
            @BeanParam PageRequest page) {
        return Page.of(visits.list(enterpriseId, purpose, externalId, page), page, Visit::id, UnaryOperator.identity());
    }
}
