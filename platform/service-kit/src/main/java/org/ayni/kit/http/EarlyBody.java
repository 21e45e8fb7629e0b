package org.ayni.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a small body before a thread is taken for the request. Otherwise that thread asks for the body, sleeps and
 * is woken by the one that reads the connection, which costs more than a small command does; and a caller who sends
 * slowly would hold a thread.
 */
@Singleton
class EarlyBody {

    private static final int MAX_BYTES = 64 * 1024;
    /** After {@link TokenGate} and {@link MediaTypeGate}: nothing of a stranger's is kept in memory. */
    private static final int AFTER_MEDIA_TYPE_GATE = 30;

    private final BodyHandler reader = BodyHandler.create(false).setBodyLimit(MAX_BYTES);

    void register(@Observes Filters filters) {
        filters.register(this::read, AFTER_MEDIA_TYPE_GATE);
    }

    private void read(RoutingContext request) {
        if (isSmall(request.request().getHeader(HttpHeaders.CONTENT_LENGTH))) {
            reader.handle(request);
        } else {
            request.next();
        }
    }

    private static boolean isSmall(@Nullable String length) {
        return length != null && length.matches("[1-9]\\d{0,5}") && Integer.parseInt(length) <= MAX_BYTES;
    }
}
