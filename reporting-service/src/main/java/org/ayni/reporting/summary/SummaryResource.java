package org.ayni.reporting.summary;

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
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.FigureView;
import org.ayni.reporting.indicator.Figures;
import org.ayni.reporting.indicator.ResultsResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** All named figures, and those that the donor's indicators tell. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Summary", description = "Named figures, counted from records")
public class SummaryResource {

    private final FigureService figures;

    SummaryResource(FigureService figures) {
        this.figures = figures;
    }

    @Schema(name = "Summary")
    public record SummaryView(LocalDate asOf, @Nullable String knownAt, List<FigureView> figures) {}

    /** An indicator of the donor's framework; without figures, nothing countable was recorded for it. */
    @Schema(name = "MdbIndicator")
    public record MdbView(
            String code,
            String name,
            List<String> results,
            List<String> indicators,
            List<String> lessons,
            List<FigureView> figures,
            String source) {}

    @Schema(name = "MdbPage")
    public record MdbPage(List<MdbView> items, @Nullable String nextCursor) {}

    @GET
    @Path("/summary")
    @RolesAllowed(Roles.ANY)
    @Operation(summary = "Read all named figures", description = "Each figure has a name of its own and a status.")
    public SummaryView summary(
            @Parameter(description = ResultsResource.AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = ResultsResource.KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt,
            @Context HttpHeaders headers) {
        boolean english = ProblemRenderer.prefersEnglish(headers.getAcceptableLanguages());
        return figures.read(
                asOf,
                knownAt,
                all -> new SummaryView(
                        all.moment().asOf(),
                        knownAt,
                        all.framework().figures().stream()
                                .map(each -> FigureView.of(each, all.figure(each.code()), english))
                                .toList()));
    }

    @GET
    @Path("/mdb")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "List the donor's indicators",
            description = "The 13 indicators of the grassroots development framework with the results they speak about "
                    + "and the figures that are recorded for them.")
    public MdbPage mdb(
            @Parameter(description = ResultsResource.AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = ResultsResource.KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt,
            @Context HttpHeaders headers) {
        boolean english = ProblemRenderer.prefersEnglish(headers.getAcceptableLanguages());
        return figures.read(
                asOf,
                knownAt,
                all -> new MdbPage(
                        all.framework().mdb().stream()
                                .map(each -> mdb(each, all, english))
                                .toList(),
                        null));
    }

    private static MdbView mdb(Framework.MdbIndicator it, Figures all, boolean english) {
        return new MdbView(
                it.code(),
                it.name().in(english),
                it.results(),
                all.framework().indicators().stream()
                        .filter(each -> it.results().contains(each.result()))
                        .map(Framework.Indicator::code)
                        .toList(),
                all.framework().lessons().stream()
                        .filter(each -> each.mdb().contains(it.code()))
                        .map(Framework.Lesson::code)
                        .toList(),
                it.figures().stream()
                        .map(code -> FigureView.of(all.framework().figure(code), all.figure(code), english))
                        .toList(),
                it.source());
    }
}
