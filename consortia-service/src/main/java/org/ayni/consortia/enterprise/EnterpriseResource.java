package org.ayni.consortia.enterprise;

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

/** {@code /v1/enterprises}. */
@Path("/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enterprises", description = "Workshops and micro-enterprises")
public class EnterpriseResource {

    private final EnterpriseService service;

    EnterpriseResource(EnterpriseService service) {
        this.service = service;
    }

    /** One page of enterprises. */
    @Schema(name = "EnterprisePage")
    public record EnterprisePage(
            List<EnterpriseView> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Register an enterprise", description = "Who works there and where it belongs come after")
    @APIResponseSchema(value = EnterpriseView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterEnterprise command) {
        return service.register(command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List enterprises", description = "Oldest first; the filters narrow together")
    @APIResponseSchema(EnterprisePage.class)
    public Page<EnterpriseView> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("sector") @Nullable String sector,
            @BeanParam PageRequest page) {
        return service.list(externalId, sector, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read an enterprise", description = "As it was registered")
    @APIResponseSchema(EnterpriseView.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).toResponse();
    }
}
