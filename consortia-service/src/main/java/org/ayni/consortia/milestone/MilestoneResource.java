package org.ayni.consortia.milestone;

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

/** {@code /v1/consortia/{consortiumId}/milestones}. */
@Path("/v1/consortia")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Milestones", description = "What a consortium reached, and by which evidence")
public class MilestoneResource {

    private final MilestoneService service;

    MilestoneResource(MilestoneService service) {
        this.service = service;
    }

    /** One page of assessments. */
    @Schema(name = "MilestonePage")
    public record MilestonePage(
            List<MilestoneView> items, @Nullable String nextCursor) {}

    @POST
    @Path("/{consortiumId}/milestones")
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Operation(
            summary = "Assess a milestone",
            description = "Statutes come first. What comes before its preconditions is recorded with outOfOrder and "
                    + "what is missing, and needs a reason")
    @APIResponseSchema(value = MilestoneView.class, responseCode = "201")
    public Response assess(@PathParam("consortiumId") UUID consortiumId, @NotNull @Valid AssessMilestone command) {
        return service.assess(consortiumId, command).toResponse();
    }

    @GET
    @Path("/{consortiumId}/milestones")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List milestones", description = "Every assessment, oldest first")
    @APIResponseSchema(MilestonePage.class)
    public Page<MilestoneView> list(@PathParam("consortiumId") UUID consortiumId, @BeanParam PageRequest page) {
        return service.list(consortiumId, page);
    }

    @GET
    @Path("/{consortiumId}/milestones/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read a milestone", description = "One assessment")
    @APIResponseSchema(MilestoneView.class)
    public Response get(@PathParam("consortiumId") UUID consortiumId, @PathParam("id") UUID id) {
        return service.get(consortiumId, id).toResponse();
    }
}
