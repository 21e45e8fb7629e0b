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
import org.ayni.reporting.dashboard.visit.Place;
import org.ayni.reporting.dashboard.visit.Visit;
import org.ayni.reporting.dashboard.visit.Visits;
import org.ayni.reporting.export.IndicatorFiles;
import org.ayni.reporting.fact.Dimension;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What an indicator's page shows, as a file at {@code /indicators/{code}/csv}. The page's cookie opens no API. */
@Path("/indicators/{code}/csv")
@Produces("text/csv")
public class DownloadResource {

    private final IndicatorFiles files;
    private final Visits visits;

    DownloadResource(IndicatorFiles files, Visits visits) {
        this.files = files;
        this.visits = visits;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public RestResponse<byte[]> download(@PathParam("code") String code, @BeanParam PageQuery query) {
        Visit visit = visits.visit(Place.INDICATOR, query);
        Optional<Dimension> by = Optional.ofNullable(query.by).map(each -> Choice.of(Dimension.class, "by", each));
        return RestResponse.ResponseBuilder.ok(
                        files.csv(new IndicatorFiles.Asked(code, by, visit.asOf(), query.knownAt(), query.english())))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".csv\"")
                .build();
    }
}
