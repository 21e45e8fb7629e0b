package org.ayni.reporting.indicator;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Results: indicators against their targets. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results", description = "Indicators against their targets, counted from records")
public class ResultsResource {

    public static final String AS_OF = "Valid date; without it, the business date";
    public static final String KNOWN_AT = "What was known then: a date (of recording) or an instant; without it, all";

    private final FigureService figures;

    ResultsResource(FigureService figures) {
        this.figures = figures;
    }

    /** Indicators as a list. */
    @Schema(name = "IndicatorPage")
    public record IndicatorPage(
            List<ResultRow> items, @Nullable String nextCursor) {}

    @GET
    @Path("/results")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Read the results table",
            description = "The 14 indicators with their targets, as the report counted and by our own rule, and the "
                    + "board: how many are met, below, or without a value.")
    public ResultsView results(
            @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt,
            @Context HttpHeaders headers) {
        return figures.read(asOf, knownAt, all -> ResultsView.of(all, knownAt, english(headers)));
    }

    @GET
    @Path("/indicators")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "List the indicators", description = "All indicators of the framework with their values.")
    public IndicatorPage indicators(
            @Parameter(description = AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt,
            @Context HttpHeaders headers) {
        return new IndicatorPage(results(asOf, knownAt, headers).rows(), null);
    }

    private static boolean english(HttpHeaders headers) {
        return ProblemRenderer.prefersEnglish(headers.getAcceptableLanguages());
    }
}
