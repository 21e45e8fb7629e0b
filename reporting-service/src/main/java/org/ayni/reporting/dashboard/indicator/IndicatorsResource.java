package org.ayni.reporting.dashboard.indicator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.Choice;
import org.ayni.reporting.dashboard.Frame;
import org.ayni.reporting.dashboard.Frames;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.disaggregation.Series;
import org.ayni.reporting.disaggregation.SeriesReader;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.indicator.FigureService;
import org.ayni.reporting.period.PeriodFigures;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /indicators}. */
@Path("/indicators")
@Produces("text/html; charset=UTF-8")
public class IndicatorsResource {

    private final FigureService figures;
    private final SeriesReader course;
    private final PeriodFigures periods;
    private final Frames frames;

    IndicatorsResource(FigureService figures, SeriesReader course, PeriodFigures periods, Frames frames) {
        this.figures = figures;
        this.course = course;
        this.periods = periods;
        this.frames = frames;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance indicators(Frame frame, List<TableRow> rows);

        static native TemplateInstance indicator(Frame frame, IndicatorPage page);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String list(@BeanParam PageQuery query) {
        Writing writing = Writing.in(query.english());
        List<TableRow> rows = figures.read(query.asOf, query.knownAt(), all -> TableRow.all(all, query, writing));
        String title = writing.words().page("indicators");
        return Templates.indicators(frames.frame(query, writing, title, "indicators"), rows)
                .setLocale(writing.locale())
                .render();
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String show(@PathParam("code") String code, @BeanParam PageQuery query) {
        Writing writing = Writing.in(query.english());
        Dimension by = query.by == null ? Dimension.GROUP : Choice.of(Dimension.class, "by", query.by);
        Series series = course.read(
                new SeriesReader.Asked(code, Way.REPORT, Series.Step.HALF_YEAR, null, query.asOf, query.knownAt()));
        var period = periods.lastBy(query.asOf == null ? figures.today() : query.asOf);
        IndicatorPage page = figures.read(
                query.asOf,
                query.knownAt(),
                all -> IndicatorPage.of(
                        all.framework().indicator(code),
                        all,
                        by,
                        new IndicatorPage.Beside(series, period, query),
                        writing));
        return Templates.indicator(
                        frames.frame(query, writing, code + " " + page.value().title(), "indicators"), page)
                .setLocale(writing.locale())
                .render();
    }
}
