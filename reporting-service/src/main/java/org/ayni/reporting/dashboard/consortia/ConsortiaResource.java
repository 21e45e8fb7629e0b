package org.ayni.reporting.dashboard.consortia;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.dashboard.Frame;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.visit.Place;
import org.ayni.reporting.dashboard.visit.Visit;
import org.ayni.reporting.dashboard.visit.Visits;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /consortia}. */
@Path("/consortia")
@Produces(Visits.HTML)
public class ConsortiaResource {

    private final Visits visits;

    ConsortiaResource(Visits visits) {
        this.visits = visits;
    }

    /** The page. */
    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance consortia(Frame frame, ConsortiaPage page);

        static native TemplateInstance consortium(Frame frame, ConsortiumPage page);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String show(@BeanParam PageQuery query) {
        Visit visit = visits.visit(Place.CONSORTIA, query);
        return visits.page(
                visit, all -> Templates.consortia(visit.frame(), ConsortiaPage.of(all, query, visit.writing())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String one(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        Visit visit = visits.visit(Place.CONSORTIUM, query);
        return visits.page(visit, all -> {
            ConsortiumPage page = ConsortiumPage.of(id.toString(), all, query, visit.writing());
            return Templates.consortium(visit.frame(page.name()), page);
        });
    }
}
