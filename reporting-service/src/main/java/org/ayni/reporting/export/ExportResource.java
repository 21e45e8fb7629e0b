package org.ayni.reporting.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.Choice;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.ResultsResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/exports}. */
@Path("/v1/exports")
@Tag(name = "Exports", description = "The results in the formats of others")
public class ExportResource {

    private final FigureService figures;

    ExportResource(FigureService figures) {
        this.figures = figures;
    }

    @GET
    @Path("/iati")
    @Produces(MediaType.APPLICATION_XML)
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Export the activity in IATI 2.03",
            description = "One activity with its results over the life of the project. An indicator that was never "
                    + "recorded has a target and no actual; a proven zero is an actual of 0. Comments carry the other "
                    + "basis.")
    public byte[] iati(
            @Parameter(
                            description = "Which count the actuals are: report or record",
                            schema = @Schema(enumeration = {"report", "record"}))
                    @QueryParam("basis")
                    @DefaultValue("report")
                    String basis,
            @Parameter(description = ResultsResource.AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = ResultsResource.KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt) {
        Way way = Choice.of(Way.class, "basis", basis);
        return figures.read(asOf, knownAt, all -> IatiDocument.of(all, way));
    }
}
