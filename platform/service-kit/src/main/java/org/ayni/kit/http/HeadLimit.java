package org.ayni.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.ayni.kit.problem.CommonProblem;

/**
 * Refuses an address of more than 4 KiB and headers of more than 16 KiB with a problem. The server's own limits lie
 * higher (64 KiB each); what exceeds those is cut off by the server with a bare status.
 */
@Singleton
class HeadLimit {

    private static final int MAX_ADDRESS_BYTES = 4096;
    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int BEFORE_BODY_LIMIT = 350;

    private final EarlyProblem early;

    HeadLimit(EarlyProblem early) {
        this.early = early;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_BODY_LIMIT);
    }

    private void check(RoutingContext request) {
        if (request.request().uri().length() > MAX_ADDRESS_BYTES) {
            early.answer(
                    request,
                    CommonProblem.URI_TOO_LONG.problem(
                            "El límite es " + MAX_ADDRESS_BYTES + " bytes",
                            "The limit is " + MAX_ADDRESS_BYTES + " bytes"));
        } else if (headerBytes(request) > MAX_HEADER_BYTES) {
            early.answer(
                    request,
                    CommonProblem.HEADERS_TOO_LARGE.problem(
                            "El límite es " + MAX_HEADER_BYTES + " bytes",
                            "The limit is " + MAX_HEADER_BYTES + " bytes"));
        } else {
            request.next();
        }
    }

    private static int headerBytes(RoutingContext request) {
        int bytes = 0;
        for (var header : request.request().headers()) {
            bytes += header.getKey().length() + header.getValue().length() + 4;
        }
        return bytes;
    }
}
