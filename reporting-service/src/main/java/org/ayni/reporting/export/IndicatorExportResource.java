package org.ayni.reporting.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.Choice;
import org.ayni.reporting.fact.Dimension;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /v1/exports/indicators}. */
@Path("/v1/exports/indicators")
@Tag(name = "Exports", description = "The results in the formats of others")
public class IndicatorExportResource {

    private final IndicatorFiles files;

    IndicatorExportResource(IndicatorFiles files) {
        this.files = files;
    }

    @GET
    @Path("/{code}/values.csv")
    @Produces("text/csv")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Export an indicator as CSV",
            description = "Its value at the end of each half-year, and its parts by a dimension if one is asked for, "
                    + "counted both ways: a value a row. No value is an empty cell with a status beside it.")
    public RestResponse<byte[]> csv(
            @Parameter(description = "For example R.1.2.a") @PathParam("code") String code,
            @Parameter(
                            description = "Adds the parts: consortium, sector, municipality, sex, group, area, month",
                            schema = @Schema(maxLength = 20))
                    @QueryParam("by")
                    @Nullable
                    String by,
            @BeanParam ReportQuestion question,
            @Context HttpHeaders headers) {
        Optional<Dimension> dimension = Optional.ofNullable(by).map(each -> Choice.of(Dimension.class, "by", each));
        boolean english = question.english(headers);
        return RestResponse.ResponseBuilder.ok(
                        files.csv(new IndicatorFiles.Asked(code, dimension, question.asOf, question.knownAt, english)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".csv\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "es")
                .build();
    }
}
