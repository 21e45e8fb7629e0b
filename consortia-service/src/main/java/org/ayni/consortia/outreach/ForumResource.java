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

/** {@code /v1/forums}. */
@Path("/v1/forums")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forums", description = "Public forums that the programme took part in")
public class ForumResource {

    private final ForumService service;

    ForumResource(ForumService service) {
        this.service = service;
    }

    /** One page of forums. */
    @Schema(name = "ForumPage")
    public record ForumPage(List<Forum> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Attend a forum", description = "The programme took part in a public forum")
    @APIResponseSchema(value = Forum.class, responseCode = "201")
    public Response attend(@NotNull @Valid AttendForum command) {
        return service.attend(command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List forums", description = "Oldest first; the filters narrow together")
    @APIResponseSchema(ForumPage.class)
    public Page<Forum> list(@QueryParam("externalId") @Nullable String externalId, @BeanParam PageRequest page) {
        return service.list(externalId, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a forum", description = "As it was recorded")
    @APIResponseSchema(Forum.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).toResponse();
    }
}
