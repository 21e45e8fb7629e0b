package org.ayni.kit.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers are data about people: never cached, never framed, never sniffed. A resource may say otherwise. */
public class SecurityHeaders {

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, java.util.List.of("no-store"));
        headers.putIfAbsent("X-Content-Type-Options", java.util.List.of("nosniff"));
        headers.putIfAbsent("Content-Security-Policy", java.util.List.of("default-src 'none'; frame-ancestors 'none'"));
        headers.putIfAbsent("Referrer-Policy", java.util.List.of("no-referrer"));
    }
}
