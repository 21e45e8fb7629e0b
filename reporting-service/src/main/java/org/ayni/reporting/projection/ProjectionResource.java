package org.ayni.reporting.projection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.http.Answer;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How fresh the figures are, and how they are made anew. */
@Path("/v1/projections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projections", description = "How far reporting follows the other services")
public class ProjectionResource {

    private final ProjectionService projections;
    private final TopicRecords topics;
    private final RebuildService rebuilds;
    private final Rebuilder rebuilder;

    ProjectionResource(
            ProjectionService projections, TopicRecords topics, RebuildService rebuilds, Rebuilder rebuilder) {
        this.projections = projections;
        this.topics = topics;
        this.rebuilds = rebuilds;
        this.rebuilder = rebuilder;
    }

    /** The last rebuilds. */
    @Schema(name = "RebuildPage")
    record RebuildPage(List<RebuildView> items, @Nullable String nextCursor) {}

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Read how far the intake has come",
            description = "The last event of each topic, unread records, aggregates with missing events, dead letters.")
    public ProjectionsView read() {
        return projections.read(topics.behind());
    }

    @POST
    @Path("/rebuilds")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Rebuild everything from the topics",
            description = "Runs in the background; questions are answered from what is there until the rebuilt facts "
                    + "have every event that it has")
    @APIResponseSchema(value = RebuildView.class, responseCode = "202")
    public Response begin() {
        Answer answer = rebuilds.begin();
        String begun = answer.location();
        if (!answer.replayed() && begun != null) {
            rebuilder.start(UUID.fromString(begun.substring(begun.lastIndexOf('/') + 1)));
        }
        return answer.toResponse();
    }

    @GET
    @Path("/rebuilds")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List the last rebuilds", description = "The last twenty, newest first")
    public RebuildPage rebuilds() {
        return new RebuildPage(rebuilds.last(), null);
    }

    @GET
    @Path("/rebuilds/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Get a rebuild", description = "Where it stands, and why it failed if it did")
    public RebuildView get(@PathParam("id") UUID id) {
        return rebuilds.get(id);
    }
}
