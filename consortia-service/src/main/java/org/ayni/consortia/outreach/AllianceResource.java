package org.ayni.consortia.outreach;

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
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/alliances}. */
@Path("/v1/alliances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alliances", description = "With whom the programme works together")
public class AllianceResource {

    private final AllianceService service;

    AllianceResource(AllianceService service) {
        this.service = service;
    }

    /** One page of alliances. */
    @Schema(name = "AlliancePage")
    public record AlliancePage(
            List<Alliance> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Form an alliance", description = "Formal with a signed document, or verbal without one")
    @APIResponseSchema(value = Alliance.class, responseCode = "201")
    public Response form(@NotNull @Valid FormAlliance command) {
        return service.form(command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List alliances", description = "Oldest first; the filters narrow together")
    @APIResponseSchema(AlliancePage.class)
    public Page<Alliance> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("kind") Alliance.@Nullable Kind kind,
            @BeanParam PageRequest page) {
        return service.list(externalId, kind, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read an alliance", description = "As it was recorded")
    @APIResponseSchema(Alliance.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).toResponse();
    }
}
