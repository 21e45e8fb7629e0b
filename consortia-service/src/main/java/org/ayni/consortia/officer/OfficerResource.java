package org.ayni.consortia.officer;

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

/** {@code /v1/consortia/{consortiumId}/officers}. */
@Path("/v1/consortia")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Officers", description = "Who holds which office of a consortium")
public class OfficerResource {

    private final OfficerService service;

    OfficerResource(OfficerService service) {
        this.service = service;
    }

    /** One page of officers. */
    @Schema(name = "OfficerPage")
    public record OfficerPage(List<Officer> items, @Nullable String nextCursor) {}

    @POST
    @Path("/{consortiumId}/officers")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(
            summary = "Appoint an officer",
            description = "One person an office, except on the board; 409 office-taken")
    @APIResponseSchema(value = Officer.class, responseCode = "201")
    public Response appoint(@PathParam("consortiumId") UUID consortiumId, @NotNull @Valid AppointOfficer command) {
        return service.appoint(consortiumId, command).toResponse();
    }

    @POST
    @Path("/{consortiumId}/officers/{id}/departure")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Leave an office", description = "With the last day; the history stays")
    @APIResponseSchema(Officer.class)
    public Response depart(
            @PathParam("consortiumId") UUID consortiumId,
            @PathParam("id") UUID id,
            @NotNull @Valid DepartOfficer command) {
        return service.depart(consortiumId, id, command).toResponse();
    }

    @GET
    @Path("/{consortiumId}/officers")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List officers of a consortium", description = "Past and present, in the order of recording")
    @APIResponseSchema(OfficerPage.class)
    public Page<Officer> list(@PathParam("consortiumId") UUID consortiumId, @BeanParam PageRequest page) {
        return service.list(consortiumId, page);
    }

    @GET
    @Path("/{consortiumId}/officers/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read an officer", description = "One person in one office")
    @APIResponseSchema(Officer.class)
    public Response get(@PathParam("consortiumId") UUID consortiumId, @PathParam("id") UUID id) {
        return service.get(consortiumId, id).toResponse();
    }
}
