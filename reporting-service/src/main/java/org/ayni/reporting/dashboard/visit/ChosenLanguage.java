package org.ayni.reporting.dashboard.visit;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The language in a page's address goes before the browser's, in a refusal too: its reader chose it. */
@Singleton
class ChosenLanguage {

    private static final String API = "/v1/";

    /** Before anything answers. */
    private static final int FIRST = 300;

    void prefer(@Observes Filters filters) {
        filters.register(ChosenLanguage::prefer, FIRST);
    }

    private static void prefer(RoutingContext request) {
        String lang = request.request().getParam("lang", "");
        boolean page = request.request().method().equals(HttpMethod.GET)
                && !request.normalizedPath().startsWith(API);
        if (page && (lang.equals("es") || lang.equals("en"))) {
            request.request().headers().set(HttpHeaders.ACCEPT_LANGUAGE, lang);
        }
        request.next();
    }
}
