package org.ayni.reporting.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.ayni.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How fresh the figures are. */
@Path("/v1/projections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projections", description = "How far reporting follows the other services")
public class ProjectionResource {

    private final Projections projections;

    ProjectionResource(Projections projections) {
        this.projections = projections;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Read how far the intake has come",
            description = "The last event of each topic, aggregates with missing events, and dead letters.")
    public ProjectionsView read() {
        return ProjectionsView.of(projections);
    }
}
