package org.ayni.kit.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.ayni.kit.problem.StatusProblems;

/** What the HTTP server itself refuses, such as an address that is not one, is answered with a problem as well. */
@Singleton
class BareStatus {

    private static final int[] STATUSES = {400, 401, 403, 404, 405, 406, 408, 411, 413, 414, 415, 417, 431, 500, 503};

    private final EarlyProblem early;

    BareStatus(EarlyProblem early) {
        this.early = early;
    }

    void register(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, request -> {
                if (!request.response().ended()) {
                    early.answer(request, StatusProblems.of(status));
                }
            });
        }
    }
}
