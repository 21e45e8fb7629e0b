package org.ayni.reporting.dashboard.indicator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.Choice;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.export.IndicatorFiles;
import org.ayni.reporting.fact.Dimension;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What an indicator's page shows, as a file at {@code /indicators/{code}/csv}. The page's cookie opens no API. */
@Path("/indicators/{code}/csv")
@Produces("text/csv")
public class DownloadResource {

    private final IndicatorFiles files;

    DownloadResource(IndicatorFiles files) {
        this.files = files;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public RestResponse<byte[]> download(@PathParam("code") String code, @BeanParam PageQuery query) {
        Optional<Dimension> by = Optional.ofNullable(query.by).map(each -> Choice.of(Dimension.class, "by", each));
        return RestResponse.ResponseBuilder.ok(
                        files.csv(new IndicatorFiles.Asked(code, by, query.asOf, query.knownAt(), query.english())))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".csv\"")
                .build();
    }
}
