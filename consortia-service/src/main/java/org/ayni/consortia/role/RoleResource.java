package org.ayni.consortia.role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** {@code /v1/people/{personId}/roles}. */
@Path("/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roles", description = "Who works in which enterprise")
public class RoleResource {

    private final RoleService service;

    RoleResource(RoleService service) {
        this.service = service;
    }

    /** One page of roles. */
    @Schema(name = "EnterpriseRolePage")
    public record RolePage(
            List<EnterpriseRole> items, @Nullable String nextCursor) {}

    @POST
    @Path("/{personId}/roles")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Take a role", description = "One role in an enterprise at a time; 409 role-already-held")
    @APIResponseSchema(value = EnterpriseRole.class, responseCode = "201")
    public Response take(@PathParam("personId") UUID personId, @NotNull @Valid TakeRole command) {
        return service.take(personId, command).toResponse();
    }

    @POST
    @Path("/{personId}/roles/{id}/departure")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Leave a role", description = "With the last day; the history stays")
    @APIResponseSchema(EnterpriseRole.class)
    public Response leave(
            @PathParam("personId") UUID personId, @PathParam("id") UUID id, @NotNull @Valid LeaveRole command) {
        return service.leave(personId, id, command).toResponse();
    }

    @GET
    @Path("/{personId}/roles")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List roles of a person", description = "Past and present, in the order of recording")
    @APIResponseSchema(RolePage.class)
    public Page<EnterpriseRole> list(@PathParam("personId") UUID personId, @BeanParam PageRequest page) {
        return service.list(personId, page);
    }

    @GET
    @Path("/{personId}/roles/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a role", description = "One role of a person")
    @APIResponseSchema(EnterpriseRole.class)
    public Response get(@PathParam("personId") UUID personId, @PathParam("id") UUID id) {
        return service.get(personId, id).toResponse();
    }
}
