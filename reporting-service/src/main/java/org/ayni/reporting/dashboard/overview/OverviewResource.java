package org.ayni.reporting.dashboard.overview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.Choice;
import org.ayni.reporting.dashboard.Frame;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.State;
import org.ayni.reporting.dashboard.visit.Place;
import org.ayni.reporting.dashboard.visit.Visit;
import org.ayni.reporting.dashboard.visit.Visits;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /}: the overview. */
@Path("/")
@Produces(Visits.HTML)
public class OverviewResource {

    private final Visits visits;

    OverviewResource(Visits visits) {
        this.visits = visits;
    }

    /** The page. */
    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance overview(Frame frame, Overview page, Links links);
    }

    /** Where the cards lead. */
    public record Links(PageQuery query) {
        public String to(String path) {
            return query.link(path).toString();
        }

        public String indicator(String code) {
            return query.link("/indicators/" + code).toString();
        }
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String show(@BeanParam PageQuery query) {
        Visit visit = visits.visit(Place.OVERVIEW, query);
        State only = query.state == null ? null : Choice.of(State.class, "state", query.state);
        return visits.page(
                visit,
                all -> Templates.overview(
                        visit.frame(), Overview.of(all, query, visit.writing(), only), new Links(query)));
    }
}
