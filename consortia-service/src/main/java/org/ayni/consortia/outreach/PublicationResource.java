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

/** {@code /v1/publications}. */
@Path("/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications", description = "What appeared about the consortia")
public class PublicationResource {

    private final PublicationService service;

    PublicationResource(PublicationService service) {
        this.service = service;
    }

    /** One page of publications. */
    @Schema(name = "PublicationPage")
    public record PublicationPage(
            List<Publication> items, @Nullable String nextCursor) {}

    @POST
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(summary = "Issue a publication", description = "With the consortia that it features")
    @APIResponseSchema(value = Publication.class, responseCode = "201")
    public Response issue(@NotNull @Valid IssuePublication command) {
        return service.issue(command).toResponse();
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List publications", description = "Oldest first; the filters narrow together")
    @APIResponseSchema(PublicationPage.class)
    public Page<Publication> list(
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("kind") Publication.@Nullable Kind kind,
            @BeanParam PageRequest page) {
        return service.list(externalId, kind, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a publication", description = "As it was recorded")
    @APIResponseSchema(Publication.class)
    public Response get(@PathParam("id") UUID id) {
        return service.get(id).toResponse();
    }
}
