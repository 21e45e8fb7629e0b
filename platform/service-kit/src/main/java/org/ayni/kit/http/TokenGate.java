package org.ayni.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * No token, no answer: 401 comes before 404, so that a stranger learns nothing about which paths exist.
 *
 * <p>Open are the paths named in {@code ayni.open-paths}: what a browser or a generator reads before it has a token.
 */
@Singleton
class TokenGate {

    /** After authentication (200), before routing. */
    private static final int AFTER_AUTHENTICATION = 50;

    private final EarlyProblem early;
    private final Set<String> open;

    TokenGate(
            EarlyProblem early,
            @ConfigProperty(name = "ayni.open-paths", defaultValue = "/openapi") Set<String> open) {
        this.early = early;
        this.open = open;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_AUTHENTICATION);
    }

    private void check(RoutingContext request) {
        boolean anonymous = !(request.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous();
        if (anonymous && open.stream().noneMatch(request.normalizedPath()::startsWith)) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            early.answer(
                    request,
                    CommonProblem.UNAUTHENTICATED.problem(
                            "Envíe un token vigente en Authorization: Bearer",
                            "Send a current token in Authorization: Bearer"));
        } else {
            request.next();
        }
    }
}
