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
import org.ayni.reporting.dashboard.Frames;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.indicator.FigureService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /quality}. */
@Path("/quality")
@Produces("text/html; charset=UTF-8")
public class QualityResource {

    private final FigureService figures;
    private final Frames frames;

    QualityResource(FigureService figures, Frames frames) {
        this.figures = figures;
        this.frames = frames;
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
        Writing writing = Writing.in(query.english());
        Tone only = query.state == null ? null : Choice.of(Tone.class, "state", query.state);
        QualityPage page = figures.read(query.asOf, query.knownAt(), all -> QualityPage.of(all, only, query, writing));
        return Templates.quality(frames.frame(query, writing, writing.words().page("quality"), "quality"), page)
                .setLocale(writing.locale())
                .render();
    }
}
