package org.ayni.consortia.membership;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/memberships}. */
@Path("/v1/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Memberships", description = "Which enterprise belongs to which consortium, from when to when")
public class MembershipResource {

    private final MembershipService service;

    MembershipResource(MembershipService service) {
        this.service = service;
    }

    /** One page of memberships. */
    @Schema(name = "MembershipPage")
    public record MembershipPage(
            List<Membership> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(
            summary = "Join a consortium",
            description = "An enterprise belongs to one consortium at a time: 409 enterprise-already-member")
    @APIResponseSchema(value = Membership.class, responseCode = "201")
    public Response join(@NotNull @Valid JoinConsortium command) {
        return service.join(command).toResponse();
    }

    @POST
    @Path("/{id}/departure")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Leave a consortium", description = "leftOn is the first day it no longer belongs")
    @APIResponseSchema(Membership.class)
    public Response leave(@PathParam("id") UUID id, @NotNull @Valid LeaveConsortium command) {
        return service.leave(id, command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List memberships", description = "Past and present; asOf keeps those in force on that day")
    @APIResponseSchema(MembershipPage.class)
    public Page<Membership> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("enterpriseId") @Nullable UUID enterpriseId,
            @QueryParam("consortiumId") @Nullable UUID consortiumId,
            @QueryParam("asOf") @Parameter(description = "A business date") @Nullable LocalDate asOf,
            @BeanParam PageRequest page) {
        return service.list(externalId, enterpriseId, consortiumId, asOf, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a membership", description = "With the reason of the departure, once it has ended")
    @APIResponseSchema(Membership.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).toResponse();
    }
}
