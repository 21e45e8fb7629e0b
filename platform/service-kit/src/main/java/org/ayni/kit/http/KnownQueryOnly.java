package org.ayni.kit.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.kit.problem.CommonProblem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A misspelt filter must not silently answer everything: an unknown, repeated or empty query parameter is 400. */
public class KnownQueryOnly {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(UriInfo uri, ResourceInfo resource) {
        if (uri.getQueryParameters().isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), KnownQueryOnly::parametersOf);
        uri.getQueryParameters().forEach((name, values) -> {
            if (!names.contains(name) || values.size() > 1 || values.getFirst().isEmpty()) {
                throw CommonProblem.INVALID_PARAMETER.problem(
                        name,
                        "Parámetro desconocido, repetido o vacío; se admiten " + names,
                        "Unknown, repeated or empty parameter; known are " + names);
            }
        });
    }

    private static Set<String> parametersOf(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(KnownQueryOnly::names)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private static Stream<String> names(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getDeclaredFields())
                    .map(field -> Optional.ofNullable(field.getAnnotation(QueryParam.class)))
                    .flatMap(Optional::stream)
                    .map(QueryParam::value);
        }
        return Stream.ofNullable(parameter.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
