package org.ayni.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.ayni.kit.problem.CommonProblem;

/**
 * A body that announces more than 1 MiB (imports and batches: 20 MiB) is refused before anything else, whoever sends
 * it. A chunked body is cut off by {@link ChunkedBodyLimit} while it is read.
 */
@Singleton
class BodyLimit {

    private static final long MAX_BYTES = 1024L * 1024;
    private static final long MAX_IMPORT_BYTES = 20 * MAX_BYTES;
    /** Authentication runs at 200. */
    private static final int BEFORE_AUTHENTICATION = 300;

    private final EarlyProblem early;

    BodyLimit(EarlyProblem early) {
        this.early = early;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = of(request.normalizedPath());
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > limit) {
            early.answer(
                    request,
                    CommonProblem.BODY_TOO_LARGE.problem(
                            "El límite es " + limit + " bytes", "The limit is " + limit + " bytes"));
        } else {
            request.next();
        }
    }

    /** The most bytes that a body sent to this path may have; imports and batches are large. */
    static long of(String path) {
        return path.endsWith("/imports") || path.endsWith("-batches") ? MAX_IMPORT_BYTES : MAX_BYTES;
    }
}
