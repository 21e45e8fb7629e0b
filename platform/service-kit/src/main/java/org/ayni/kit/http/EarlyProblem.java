package org.ayni.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.problem.ProblemMapper;
import org.ayni.kit.problem.ProblemRenderer;

/** Answers with a problem before the request reaches a resource. */
@Singleton
class EarlyProblem {

    private final ProblemRenderer renderer;
    private final ObjectMapper json;

    EarlyProblem(ProblemRenderer renderer, ObjectMapper json) {
        this.renderer = renderer;
        this.json = json;
    }

    void answer(RoutingContext request, Problem problem) {
        List<Locale> languages = request.acceptableLanguages().stream()
                .map(each -> Locale.forLanguageTag(each.tag()))
                .toList();
        try {
            byte[] body = json.writeValueAsBytes(renderer.render(problem, path(request), languages));
            request.response()
                    .setStatusCode(problem.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMapper.PROBLEM_JSON)
                    .end(io.vertx.core.buffer.Buffer.buffer(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As sent when it cannot be normalised. */
    private static String path(RoutingContext request) {
        try {
            return request.normalizedPath();
        } catch (IllegalArgumentException notAPath) {
            return request.request().path();
        }
    }
}
