package org.ayni.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * 406 and 415 before the role is asked for and before a command has an effect: the framework would look at
 * {@code Accept} only when it writes the answer.
 */
@Singleton
class MediaTypeGate {

    /** After {@link TokenGate}. */
    private static final int AFTER_TOKEN_GATE = 40;

    private final EarlyProblem early;
    private final Operations operations;

    MediaTypeGate(EarlyProblem early, Operations operations) {
        this.early = early;
        this.operations = operations;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_TOKEN_GATE);
    }

    private void check(RoutingContext request) {
        Problem problem = operations.at(request.normalizedPath()).stream()
                .filter(each -> each.method().equals(request.request().method().name()))
                .findFirst()
                .map(operation -> refusal(operation, request.request()))
                .orElse(null);
        if (problem == null) {
            request.next();
        } else {
            early.answer(request, problem);
        }
    }

    private static @Nullable Problem refusal(Operations.Operation operation, HttpServerRequest request) {
        String accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
        if (!accept.isBlank() && operation.produces().stream().noneMatch(type -> accepts(accept, type))) {
            return CommonProblem.NOT_ACCEPTABLE.problem(
                    "Se ofrece " + list(operation.produces()), "We offer " + list(operation.produces()));
        }
        String content = mediaType(request.getHeader(HttpHeaders.CONTENT_TYPE));
        if (!operation.consumes().isEmpty()
                && operation.consumes().stream().noneMatch(type -> type.equals("*/*") || type.equals(content))) {
            return CommonProblem.UNSUPPORTED_MEDIA_TYPE.problem(
                    "Envíe " + list(operation.consumes()), "Send " + list(operation.consumes()));
        }
        return null;
    }

    private static boolean accepts(String accept, String offered) {
        return Arrays.stream(accept.split(","))
                .filter(range -> !range.matches("(?i).*;\\s*q=0(\\.0*)?\\s*(;.*)?"))
                .map(MediaTypeGate::mediaType)
                .anyMatch(range -> range.equals("*/*")
                        || range.equals(mediaType(offered))
                        || (range.endsWith("/*") && offered.startsWith(range.substring(0, range.length() - 1))));
    }

    private static String mediaType(@Nullable String header) {
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String list(Set<String> types) {
        return String.join(", ", types.stream().sorted().toList());
    }
}
