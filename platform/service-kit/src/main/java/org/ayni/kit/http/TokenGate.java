package org.ayni.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * No token, no answer: 401 comes before 404, so that a stranger learns nothing about which paths exist.
 *
 * <p>Open are the paths named in {@code ayni.open-paths}: what a browser or a generator reads before it has a token.
 */
@Singleton
class TokenGate {

    /** Authentication runs at 200; after {@link BodyLimit}. */
    private static final int BEFORE_AUTHENTICATION = 250;

    /** Before routing. */
    private static final int AFTER_AUTHENTICATION = 50;

    /** A JWT. Anything else never reaches the token reader, which trips over some of it. */
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]*");

    private final EarlyProblem early;
    private final Set<String> open;

    TokenGate(
            EarlyProblem early, @ConfigProperty(name = "ayni.open-paths", defaultValue = "/openapi") Set<String> open) {
        this.early = early;
        this.open = open;
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkForm, BEFORE_AUTHENTICATION);
        filters.register(this::check, AFTER_AUTHENTICATION);
    }

    private void checkForm(RoutingContext request) {
        List<String> sent = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (sent.isEmpty()
                || (sent.size() == 1 && BEARER.matcher(sent.getFirst()).matches())) {
            request.next();
        } else {
            refuse(request);
        }
    }

    private void check(RoutingContext request) {
        boolean anonymous = !(request.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous();
        if (anonymous && !isOpen(request.normalizedPath())) {
            refuse(request);
        } else {
            request.next();
        }
    }

    private void refuse(RoutingContext request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        early.answer(
                request,
                CommonProblem.UNAUTHENTICATED.problem(
                        "Envíe un token vigente en Authorization: Bearer",
                        "Send a current token in Authorization: Bearer"));
    }

    private boolean isOpen(String path) {
        return open.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }
}
