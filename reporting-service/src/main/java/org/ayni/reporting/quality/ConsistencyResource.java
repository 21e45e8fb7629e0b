package org.ayni.reporting.quality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.ayni.kit.problem.ProblemRenderer;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.indicator.FigureService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What does not fit together. */
@Path("/v1/consistency")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consistency", description = "Rules between figures, and which of them are violated")
public class ConsistencyResource {

    private final FigureService figures;

    ConsistencyResource(FigureService figures) {
        this.figures = figures;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Check the rules between figures",
            description = "Violations are listed with the figures; a rule whose figures have no value is not checked.")
    public ConsistencyView check(
            @Parameter(description = "Valid date; without it, the business date") @QueryParam("asOf") @Nullable
                    LocalDate asOf,
            @Parameter(description = "What was known then: a date or an instant; without it, all")
                    @QueryParam("knownAt")
                    @Nullable
                    String knownAt,
            @Context HttpHeaders headers) {
        boolean english = ProblemRenderer.prefersEnglish(headers.getAcceptableLanguages());
        return figures.read(asOf, knownAt, all -> ConsistencyView.of(all, knownAt, english));
    }
}
