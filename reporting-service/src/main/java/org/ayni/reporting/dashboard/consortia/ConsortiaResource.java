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
import org.ayni.reporting.dashboard.Frames;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.indicator.FigureService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /consortia}. */
@Path("/consortia")
@Produces("text/html; charset=UTF-8")
public class ConsortiaResource {

    private final FigureService figures;
    private final Frames frames;

    ConsortiaResource(FigureService figures, Frames frames) {
        this.figures = figures;
        this.frames = frames;
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
        Writing writing = Writing.in(query.english());
        ConsortiaPage page = figures.read(query.asOf, query.knownAt(), all -> ConsortiaPage.of(all, query, writing));
        return Templates.consortia(frames.frame(query, writing, writing.words().page("consortia"), "consortia"), page)
                .setLocale(writing.locale())
                .render();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String one(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        Writing writing = Writing.in(query.english());
        ConsortiumPage page =
                figures.read(query.asOf, query.knownAt(), all -> ConsortiumPage.of(id.toString(), all, query, writing));
        return Templates.consortium(frames.frame(query, writing, page.name(), "consortia"), page)
                .setLocale(writing.locale())
                .render();
    }
}
