package org.ayni.reporting.dashboard.training;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.dashboard.Frame;
import org.ayni.reporting.dashboard.Frames;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.indicator.FigureService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /training}. */
@Path("/training")
@Produces("text/html; charset=UTF-8")
public class TrainingResource {

    private final FigureService figures;
    private final Frames frames;

    TrainingResource(FigureService figures, Frames frames) {
        this.figures = figures;
        this.frames = frames;
    }

    /** The page. */
    @CheckedTemplate(basePath = "dashboard")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance training(Frame frame, TrainingPage page);
    }

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(hidden = true)
    public String show(@BeanParam PageQuery query) {
        Writing writing = Writing.in(query.english());
        TrainingPage page = figures.read(query.asOf, query.knownAt(), all -> TrainingPage.of(all, writing));
        return Templates.training(frames.frame(query, writing, writing.words().page("training"), "training"), page)
                .setLocale(writing.locale())
                .render();
    }
}
