package org.ayni.reporting.narrative;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.ayni.kit.problem.ProblemRenderer;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.ResultsResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/objectives}. */
@Path("/v1/objectives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Narrative", description = "What was achieved and learned and why, beside the figures")
public class ObjectiveResource {

    private final FigureService figures;

    ObjectiveResource(FigureService figures) {
        this.figures = figures;
    }

    /** The general objective and the purposes. */
    @Schema(name = "ObjectivePage")
    public record ObjectivePage(
            List<ObjectiveView> items, @Nullable String nextCursor) {}

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Read how far the objectives are",
            description =
                    "The general objective and the purposes, each with the worst light of its indicators; none is "
                            + "green while a phase that it needs has not started")
    public ObjectivePage list(
            @Parameter(description = ResultsResource.AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = ResultsResource.KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt,
            @Context HttpHeaders headers) {
        boolean english = ProblemRenderer.prefersEnglish(headers.getAcceptableLanguages());
        return new ObjectivePage(figures.read(asOf, knownAt, all -> ObjectiveView.all(all, english)), null);
    }
}
