package org.ayni.reporting.export;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import org.ayni.kit.problem.ProblemRenderer;
import org.ayni.reporting.Choice;
import org.ayni.reporting.indicator.ResultsResource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which final report is asked for. */
public class ReportQuestion {

    @QueryParam("asOf")
    @Parameter(description = ResultsResource.AS_OF)
    @Nullable
    LocalDate asOf;

    @QueryParam("knownAt")
    @Parameter(description = ResultsResource.KNOWN_AT)
    @Nullable
    String knownAt;

    @QueryParam("lang")
    @Parameter(
            description = "es or en, where a file is fetched by a link; without it, as Accept-Language says",
            schema = @Schema(enumeration = {"es", "en"}))
    @Nullable
    String lang;

    private enum Language {
        ES,
        EN
    }

    boolean english(HttpHeaders headers) {
        return lang == null
                ? ProblemRenderer.prefersEnglish(headers.getAcceptableLanguages())
                : Choice.of(Language.class, "lang", lang) == Language.EN;
    }
}
