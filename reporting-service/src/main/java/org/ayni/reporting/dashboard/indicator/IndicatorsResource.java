package org.ayni.reporting.dashboard.indicator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.Choice;
import org.ayni.reporting.dashboard.Frame;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.visit.Place;
import org.ayni.reporting.dashboard.visit.Visit;
import org.ayni.reporting.dashboard.visit.Visits;
import org.ayni.reporting.disaggregation.Series;
import org.ayni.reporting.disaggregation.SeriesReader;
import org.ayni.reporting.fact.Dimension;
import org.ayni.reporting.framework.Framework.Way;
import org.ayni.reporting.period.PeriodFigures;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /indicators}. */
@Path("/indicators")
@Produces(Visits.HTML)
public class IndicatorsResource {

    private final PeriodFigures periods;
    private final Visits visits;

    IndicatorsResource(PeriodFigures periods, Visits visits) {
        this.periods = periods;
        this.visits = visits;
    }

    /** The pages. */
    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance indicators(Frame frame, IndicatorsPage page);

        static native TemplateInstance indicator(Frame frame, IndicatorPage page);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String list(@BeanParam PageQuery query) {
        Visit visit = visits.visit(Place.INDICATORS, query);
        State only = query.state == null ? null : Choice.of(State.class, "state", query.state);
        return visits.page(
                visit,
                all -> Templates.indicators(visit.frame(), IndicatorsPage.of(all, query, only, visit.writing())));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String show(@PathParam("code") String code, @BeanParam PageQuery query) {
        Visit visit = visits.visit(Place.INDICATOR, query);
        Dimension by = query.by == null ? Dimension.GROUP : Choice.of(Dimension.class, "by", query.by);
        var asked =
                new SeriesReader.Asked(code, Way.REPORT, Series.Step.HALF_YEAR, null, visit.asOf(), query.knownAt());
        return visits.page(visit, all -> {
            var beside = new IndicatorPage.Beside(SeriesReader.of(asked, all), periods.lastBy(all.moment()), query);
            IndicatorPage page = IndicatorPage.of(all.framework().indicator(code), all, by, beside, visit.writing());
            return Templates.indicator(visit.frame(code + " " + page.value().title()), page);
        });
    }
}
