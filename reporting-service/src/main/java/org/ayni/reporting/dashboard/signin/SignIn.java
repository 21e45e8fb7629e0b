package org.ayni.reporting.dashboard.signin;

import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signing in with a link that works once, where the issuer has no page for it: the local stack. Whoever may reach the
 * management port hands in a token and gets a link; who opens it gets the token as a cookie that no script can read and
 * no other site can send. The cookie opens pages only, never the API, so a forged command is not possible with it.
 */
@Singleton
class SignIn {

    static final String COOKIE = "ayni-session";

    private static final String LINKS = "/q/sign-in-links";
    private static final String PAGE = "/sign-in";
    private static final String API = "/v1";
    private static final String ASSETS = "/assets";
    private static final int MOST_LINKS = 20;
    private static final int LONGEST_TOKEN = 4096;
    private static final int EIGHT_HOURS = 8 * 60 * 60;

    /** Before the gate that looks at the form of the token. */
    private static final int BEFORE_TOKEN_GATE = 260;

    private final SecureRandom random = new SecureRandom();
    private final boolean links;
    private final boolean secure;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    SignIn(
            @ConfigProperty(name = "ayni.dashboard.sign-in-links", defaultValue = "false") boolean links,
            @ConfigProperty(name = "ayni.dashboard.secure-cookie", defaultValue = "true") boolean secure) {
        this.links = links;
        this.secure = secure;
    }

    void links(@Observes ManagementInterface management) {
        if (links) {
            management.router().post(LINKS).handler(BodyHandler.create().setBodyLimit(LONGEST_TOKEN));
            management.router().post(LINKS).handler(this::make);
        }
    }

    void page(@Observes Router router) {
        if (links) {
            router.get(PAGE).handler(this::open);
        }
    }

    void cookie(@Observes Filters filters) {
        if (links) {
            filters.register(SignIn::present, BEFORE_TOKEN_GATE);
        }
    }

    private void make(RoutingContext request) {
        byte[] code = new byte[32];
        random.nextBytes(code);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        synchronized (tokens) {
            if (tokens.size() >= MOST_LINKS) {
                tokens.remove(tokens.keySet().iterator().next());
            }
            tokens.put(text, request.body().asString().strip());
        }
        request.response().setStatusCode(201).end(PAGE + "?code=" + text);
    }

    private void open(RoutingContext request) {
        String token;
        synchronized (tokens) {
            token = tokens.remove(request.request().getParam("code", ""));
        }
        if (token != null) {
            request.response()
                    .addCookie(Cookie.cookie(COOKIE, token)
                            .setHttpOnly(true)
                            .setSecure(secure)
                            .setSameSite(CookieSameSite.STRICT)
                            .setPath("/")
                            .setMaxAge(EIGHT_HOURS));
        }
        // Used or unknown: the page then says how to sign in.
        request.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, "/")
                .end();
    }

    /** The cookie stands for the token where a page is read. */
    private static void present(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        boolean page = request.request().method().equals(HttpMethod.GET)
                && !request.normalizedPath().startsWith(API)
                && !request.normalizedPath().startsWith(ASSETS)
                && !request.request().headers().contains(HttpHeaders.AUTHORIZATION);
        if (cookie != null && page) {
            request.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + cookie.getValue());
        }
        request.next();
    }
}
