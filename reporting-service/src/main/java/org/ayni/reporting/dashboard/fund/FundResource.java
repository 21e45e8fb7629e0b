package org.ayni.reporting.dashboard.fund;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.dashboard.Frame;
import org.ayni.reporting.dashboard.Frames;
import org.ayni.reporting.dashboard.PageQuery;
import org.ayni.reporting.dashboard.Writing;
import org.ayni.reporting.indicator.FigureService;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /fund}. */
@Path("/fund")
@Produces("text/html; charset=UTF-8")
public class FundResource {

    private final FigureService figures;
    private final Frames frames;

    FundResource(FigureService figures, Frames frames) {
        this.figures = figures;
        this.frames = frames;
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
        Writing writing = Writing.in(query.english());
        LocalDate last = query.asOf == null ? figures.today() : query.asOf;
        List<FundMoment> course =
                figures.readEach(FundPage.dates(figures.framework().calendar(), last), query.knownAt(), FundMoment::of);
        FundPage page = figures.read(query.asOf, query.knownAt(), all -> FundPage.of(all, course, writing));
        return Templates.fund(frames.frame(query, writing, writing.words().page("fund"), "fund"), page)
                .setLocale(writing.locale())
                .render();
    }
}
