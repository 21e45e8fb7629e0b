package org.ayni.reporting.dashboard;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ayni.kit.problem.ProblemRenderer;
import org.ayni.kit.problem.ProblemView;
import org.ayni.reporting.framework.FrameworkService;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** What a browser is told with every page; and a refusal that a person can read where a page was asked for. */
public class PageAnswers {

    /** Scripts and styles of our own files only; nothing inline, nothing from elsewhere. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String API = "/v1/";

    private final CurrentVertxRequest http;
    private final FrameworkService framework;

    PageAnswers(CurrentVertxRequest http, FrameworkService framework) {
        this.http = http;
        this.framework = framework;
    }

    @ServerResponseFilter
    public void answer(ContainerRequestContext request, ContainerResponseContext response) {
        boolean asksForAPage = request.getMethod().equals("GET")
                && !request.getUriInfo().getPath().startsWith(API)
                && request.getAcceptableMediaTypes().stream()
                        .anyMatch(each -> each.getSubtype().equals("html"));
        if (response.getEntity() instanceof ProblemView problem && asksForAPage) {
            Writing writing = Writing.in(ProblemRenderer.prefersEnglish(request.getAcceptableLanguages()));
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.setEntity(
                    Pages.problem(
                                    problem,
                                    writing.english() ? "en" : "es",
                                    framework.current().code(),
                                    without(problem, request.getUriInfo()))
                            .setLocale(writing.locale())
                            .render(),
                    new Annotation[0],
                    MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
        if (MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType())) {
            // In place of the API's own, which was set before: two policies would both hold.
            http.getCurrent().response().putHeader("Content-Security-Policy", CONTENT_POLICY);
        }
    }

    /** The same page without the parameters that were refused; null where none was. */
    private static @Nullable String without(ProblemView problem, UriInfo uri) {
        Map<String, String> asked = new TreeMap<>();
        uri.getQueryParameters().forEach((name, values) -> asked.put(name, values.getFirst()));
        boolean refused = problem.violations().stream().map(each -> asked.remove(each.field())).toList().stream()
                .anyMatch(Objects::nonNull);
        return refused ? new Address(uri.getPath(), asked).toString() : null;
    }
}
