package org.ayni.reporting.dashboard.fund;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.dashboard.Frame;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.visit.Place;
import org.ayni.reporting.dashboard.visit.Visit;
import org.ayni.reporting.dashboard.visit.Visits;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /fund}. */
@Path("/fund")
@Produces(Visits.HTML)
public class FundResource {

    private final Visits visits;

    FundResource(Visits visits) {
        this.visits = visits;
    }

    /** The page. */
    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance fund(Frame frame, FundPage page);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String show(@BeanParam PageQuery query) {
        Visit visit = visits.visit(Place.FUND, query);
        return visits.page(visit, all -> Templates.fund(visit.frame(), FundPage.of(all, visit.writing())));
    }
}
