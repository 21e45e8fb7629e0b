package org.ayni.kit.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The operations of this service by path, read once from its resources. */
@Singleton
public class Operations {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*[\\w-]+\\s*(?::\\s*([^{}]+?)\\s*)?}");
    private static final String JSON = MediaType.APPLICATION_JSON;

    private final List<Operation> all;

    Operations(BeanManager beans) {
        all = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(Operations::of)
                .toList();
    }

    /**
     * One operation.
     *
     * @param begin what its path has before the first parameter
     * @param consumes the media types of its body; empty when it has none
     * @param produces the media types of its answer
     */
    record Operation(int rank, String begin, Pattern path, String method, Set<String> consumes, Set<String> produces) {

        /** The text before the first parameter rules most of them out without a match. */
        boolean isAt(String sent) {
            return sent.startsWith(begin) && path.matcher(sent).matches();
        }
    }

    /** The operations at a path: those of the resource whose own path fits best, as the framework chooses. */
    List<Operation> at(String path) {
        List<Operation> fitting = all.stream().filter(each -> each.isAt(path)).toList();
        int best = fitting.stream().mapToInt(Operation::rank).max().orElse(0);
        return fitting.stream().filter(each -> each.rank == best).toList();
    }

    /** The methods at a path in alphabetical order, for the {@code Allow} header. */
    public Set<String> methodsAt(String path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        at(path).forEach(each -> methods.add(each.method));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static Stream<Operation> of(Class<?> resource) {
        String prefix = slashed(resource.getAnnotation(Path.class).value());
        int rank = PARAMETER.matcher(prefix).replaceAll("").length();
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> verb(method).map(verb -> {
                    Path path = method.getAnnotation(Path.class);
                    String template = prefix + (path == null ? "" : slashed(path.value()));
                    Consumes consumes = annotation(method, Consumes.class);
                    Produces produces = annotation(method, Produces.class);
                    return new Operation(
                            rank,
                            PARAMETER.split(template, 2)[0],
                            pattern(template),
                            verb,
                            !hasBody(method) ? Set.of() : consumes == null ? Set.of(JSON) : Set.of(consumes.value()),
                            produces == null ? Set.of(JSON) : Set.of(produces.value()));
                }));
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static <A extends Annotation> @org.jspecify.annotations.Nullable A annotation(
            Method method, Class<A> type) {
        A own = method.getAnnotation(type);
        return own == null ? method.getDeclaringClass().getAnnotation(type) : own;
    }

    /** Whether a parameter takes the body: it is neither a parameter of the request nor something of the context. */
    private static boolean hasBody(Method method) {
        return Arrays.stream(method.getParameters()).anyMatch(Operations::isBody);
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                        .map(each -> each.annotationType().getName())
                        .noneMatch(name -> name.matches("jakarta\\.ws\\.rs\\.(\\w+Param|core\\.Context)"))
                && !parameter.isAnnotationPresent(Context.class)
                && !parameter.getType().getName().startsWith("jakarta.ws.rs.");
    }

    private static String slashed(String path) {
        String trimmed = path.replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? "" : "/" + trimmed;
    }

    private static Pattern pattern(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher parameter = PARAMETER.matcher(template);
        int literalFrom = 0;
        while (parameter.find()) {
            regex.append(Pattern.quote(template.substring(literalFrom, parameter.start())));
            regex.append('(')
                    .append(parameter.group(1) == null ? "[^/]+" : parameter.group(1))
                    .append(')');
            literalFrom = parameter.end();
        }
        regex.append(Pattern.quote(template.substring(literalFrom)));
        return Pattern.compile(regex + "/?");
    }
}
