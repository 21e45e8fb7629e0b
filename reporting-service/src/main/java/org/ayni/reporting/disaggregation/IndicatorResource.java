package org.ayni.reporting.disaggregation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.ayni.kit.problem.ProblemRenderer;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.Choice;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.indicator.ResultRow;
import org.ayni.reporting.indicator.ResultsResource;
import org.ayni.reporting.period.PeriodFigures;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One indicator: its value, its parts, its course. */
@Path("/v1/indicators/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Results", description = "Indicators against their targets, counted from records")
public class IndicatorResource {

    static final String BASIS = "record: our own rule; report: as the report counted";

    private final FigureService figures;
    private final PeriodFigures periods;
    private final SeriesReader course;

    IndicatorResource(FigureService figures, PeriodFigures periods, SeriesReader course) {
        this.figures = figures;
        this.periods = periods;
        this.course = course;
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Read an indicator",
            description = "One indicator with its target and values, and its parts by a dimension.")
    public IndicatorDetail get(
            @Parameter(description = "For example R.1.2.a") @PathParam("code") String code,
            @BeanParam Question question,
            @Context HttpHeaders headers) {
        boolean english = ProblemRenderer.prefersEnglish(headers.getAcceptableLanguages());
        Optional<Dimension> by = question.dimension();
        Framework.Way way = question.way();
        Optional<String> period = question.period();
        LocalDate asOf = period.map(periods::endOf).orElse(question.asOf);
        Optional<PeriodFigures.Stated> stated = period.map(each -> periods.stated(each, code));
        return figures.read(asOf, question.knownAt, all -> {
            Framework.Indicator indicator = all.framework().indicator(code);
            return IndicatorDetail.of(
                    ResultRow.of(indicator, all, english),
                    all.moment().asOf(),
                    stated.orElse(null),
                    by.map(each -> Breakdown.of(indicator, way, all, each)).orElse(null));
        });
    }

    @GET
    @Path("/series")
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "Read an indicator over time",
            description = "The value at the end of each month or half-year, each with its status; at most 120 points.")
    public Series series(
            @Parameter(description = "For example R.1.2.a") @PathParam("code") String code,
            @Parameter(description = "First date; without it, when measuring begins") @QueryParam("from") @Nullable
                    LocalDate from,
            @Parameter(description = ResultsResource.AS_OF) @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = ResultsResource.KNOWN_AT) @QueryParam("knownAt") @Nullable String knownAt,
            @Parameter(
                            description = "How far the points are apart: month or half-year",
                            schema = @Schema(maxLength = 20))
                    @QueryParam("step")
                    @DefaultValue("half-year")
                    String step,
            @Parameter(description = BASIS, schema = @Schema(maxLength = 20))
                    @QueryParam("basis")
                    @DefaultValue("record")
                    String basis) {
        return course.read(new SeriesReader.Asked(
                code,
                Choice.of(Framework.Way.class, "basis", basis),
                Choice.of(Series.Step.class, "step", step),
                from,
                asOf,
                knownAt));
    }
}
