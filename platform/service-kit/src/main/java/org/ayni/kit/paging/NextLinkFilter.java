package org.ayni.kit.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds {@code Link: <…>; rel="next"} to every page that has a next one. */
public class NextLinkFilter {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
            var next = uri.getRequestUriBuilder().replaceQueryParam("cursor", page.nextCursor());
            response.getHeaders().add(HttpHeaders.LINK, "<" + next.build() + ">; rel=\"next\"");
        }
    }
}
