package org.ayni.kit.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.kit.idempotency.MovesMoney;
import org.ayni.kit.security.Roles;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** The resource methods by verb and path, with what their annotations say beyond OpenAPI. */
final class Endpoints {

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName MOVES_MONEY = DotName.createSimple(MovesMoney.class.getName());
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Map<String, Endpoint> endpoints = new TreeMap<>();

    /**
     * One operation.
     *
     * @param roles who may call it, in alphabetical order
     * @param movesMoney whether it is refused without an Idempotency-Key
     */
    record Endpoint(String verb, List<String> roles, boolean movesMoney) {

        boolean isCommand() {
            return !verb.equals("GET");
        }

        boolean replaces() {
            return verb.equals("PUT") || verb.equals("PATCH");
        }
    }

    Endpoints(IndexView index) {
        for (String verb : VERBS) {
            index.getAnnotations(DotName.createSimple("jakarta.ws.rs." + verb)).stream()
                    .map(AnnotationInstance::target)
                    .filter(target -> target.kind() == AnnotationTarget.Kind.METHOD)
                    .map(AnnotationTarget::asMethod)
                    .forEach(method -> endpoints.put(
                            verb + " " + pathOf(method),
                            new Endpoint(verb, rolesOf(method), method.hasDeclaredAnnotation(MOVES_MONEY))));
        }
    }

    Endpoint get(String verb, String path) {
        Endpoint found = endpoints.get(verb + " " + path);
        if (found == null) {
            throw new IllegalStateException("No resource method for " + verb + " " + path);
        }
        return found;
    }

    private static String pathOf(MethodInfo method) {
        String path =
                slashed(method.declaringClass().declaredAnnotation(PATH)) + slashed(method.declaredAnnotation(PATH));
        return path.replaceAll("\\{\\s*([\\w-]+)\\s*:[^{}]*}", "{$1}");
    }

    private static String slashed(@Nullable AnnotationInstance path) {
        String value = path == null ? "" : path.value().asString().replaceAll("^/+|/+$", "");
        return value.isEmpty() ? "" : "/" + value;
    }

    private static List<String> rolesOf(MethodInfo method) {
        AnnotationInstance roles = method.declaredAnnotation(ROLES);
        if (roles == null) {
            roles = method.declaringClass().declaredAnnotation(ROLES);
        }
        List<String> named =
                roles == null ? List.of() : Arrays.asList(roles.value().asStringArray());
        Collection<String> meant = named.contains(Roles.ANY) ? Roles.ALL : named;
        List<String> sorted = new ArrayList<>(meant);
        sorted.sort(null);
        return sorted;
    }
}
