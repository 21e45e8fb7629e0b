package org.ayni.kit.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;

/** Removes components that nothing refers to, and puts the others in alphabetical order. */
final class Unused {

    private final OpenAPI api;
    private final Walk walk;

    Unused(OpenAPI api) {
        this.api = api;
        this.walk = new Walk(api);
    }

    void remove() {
        Components components = api.getComponents();
        components.setResponses(kept(components.getResponses(), responsesUsed()));
        components.setSchemas(kept(
                components.getSchemas(),
                walk.reached(Stream.of(walk.bodies(), walk.answers(), walk.parameters())
                        .flatMap(each -> each))));
        components.setHeaders(kept(components.getHeaders(), headersUsed()));
    }

    private Set<String> responsesUsed() {
        return walk.operations()
                .flatMap(each -> each.getResponses().getAPIResponses().values().stream())
                .map(each -> each.getRef())
                .filter(java.util.Objects::nonNull)
                .map(Unused::lastPart)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> headersUsed() {
        Stream<Map<String, Header>> maps = Stream.concat(
                walk.operations()
                        .flatMap(each -> each.getResponses().getAPIResponses().values().stream())
                        .map(each -> each.getHeaders()),
                api.getComponents().getResponses().values().stream().map(each -> each.getHeaders()));
        return maps.filter(java.util.Objects::nonNull)
                .flatMap(each -> each.values().stream())
                .map(Header::getRef)
                .filter(java.util.Objects::nonNull)
                .map(Unused::lastPart)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T> Map<String, T> kept(Map<String, T> all, Set<String> used) {
        Map<String, T> sorted = new TreeMap<>(all);
        sorted.keySet().retainAll(used);
        return new LinkedHashMap<>(sorted);
    }

    private static String lastPart(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }
}
