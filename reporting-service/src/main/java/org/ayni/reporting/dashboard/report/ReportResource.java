package org.ayni.reporting.dashboard.report;

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
import org.ayni.reporting.export.report.FinalReport;
import org.ayni.reporting.export.report.FinalReports;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /report}. */
@Path("/report")
@Produces(Visits.HTML)
public class ReportResource {

    private final FinalReports reports;
    private final Visits visits;

    ReportResource(FinalReports reports, Visits visits) {
        this.reports = reports;
        this.visits = visits;
    }

    /** The page. */
    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance report(Frame frame, ReportPage page);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String show(@BeanParam PageQuery query) {
        Visit visit = visits.visit(Place.REPORT, query);
        return visits.page(visit, all -> {
            FinalReport report =
                    reports.of(all, query.knownAt(), visit.writing().english());
            return Templates.report(visit.frame(), ReportPage.of(report, all, query, visit.writing()));
        });
    }
}
