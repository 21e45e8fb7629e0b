package org.ayni.reporting.dashboard.quality;

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
import org.ayni.reporting.dashboard.visit.Place;
import org.ayni.reporting.dashboard.visit.Visit;
import org.ayni.reporting.dashboard.visit.Visits;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /quality}. */
@Path("/quality")
@Produces(Visits.HTML)
public class QualityResource {

    private final Visits visits;

    QualityResource(Visits visits) {
        this.visits = visits;
    }

    /** The page. */
    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance quality(Frame frame, QualityPage page);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String show(@BeanParam PageQuery query) {
        Visit visit = visits.visit(Place.QUALITY, query);
        Tone only = query.state == null ? null : Choice.of(Tone.class, "state", query.state);
        return visits.page(
                visit, all -> Templates.quality(visit.frame(), QualityPage.of(all, only, query, visit.writing())));
    }
}
