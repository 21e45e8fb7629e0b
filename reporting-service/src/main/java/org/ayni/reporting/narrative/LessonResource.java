package org.ayni.reporting.narrative;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.ayni.kit.problem.ProblemRenderer;
import org.ayni.kit.security.Roles;
import org.ayni.reporting.framework.Framework;
import org.ayni.reporting.framework.FrameworkService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/lessons}. */
@Path("/v1/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Narrative", description = "What was achieved and learned and why, beside the figures")
public class LessonResource {

    private final FrameworkService framework;

    LessonResource(FrameworkService framework) {
        this.framework = framework;
    }

    /**
     * A lesson, observation or reason of the report.
     *
     * @param mdb the donor's indicators that it is about
     * @param indicators our indicators that it is about: those of the results that the donor's indicators speak about
     */
    @Schema(name = "Lesson")
    public record LessonView(
            String code,
            String kind,
            String text,
            String theme,
            List<String> mdb,
            List<String> indicators,
            String source) {}

    /** All that were asked for: they are few. */
    @Schema(name = "LessonPage")
    public record LessonPage(
            List<LessonView> items, @Nullable String nextCursor) {}

    @GET
    @RolesAllowed(Roles.ANY)
    @Operation(
            summary = "List the lessons of the report",
            description =
                    "Lessons, observations and reasons with the indicators that they are about, in the language of "
                            + "Accept-Language")
    public LessonPage list(
            @QueryParam("indicator")
                    @Parameter(description = "Only about this indicator", schema = @Schema(maxLength = 20))
                    @Nullable
                    String indicator,
            @QueryParam("kind")
                    @Parameter(description = "LESSON, OBSERVATION or REASON", schema = @Schema(maxLength = 20))
                    @Nullable
                    String kind,
            @Context HttpHeaders headers) {
        boolean english = ProblemRenderer.prefersEnglish(headers.getAcceptableLanguages());
        Framework current = framework.current();
        if (indicator != null) {
            current.indicator(indicator);
        }
        return new LessonPage(
                current.lessons().stream()
                        .map(each -> view(each, current, english))
                        .filter(each -> indicator == null || each.indicators().contains(indicator))
                        .filter(each -> kind == null || each.kind().equals(kind))
                        .toList(),
                null);
    }

    private static LessonView view(Framework.Lesson it, Framework framework, boolean english) {
        return new LessonView(
                it.code(),
                it.kind(),
                it.text().in(english),
                it.theme(),
                it.mdb(),
                framework.indicatorsOf(it),
                it.source());
    }
}
