package org.ayni.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Finds the schemas of a document and what they reach. */
final class Walk {

    private static final String REF = "#/components/schemas/";

    private final OpenAPI api;

    Walk(OpenAPI api) {
        this.api = api;
    }

    Stream<Operation> operations() {
        return api.getPaths() == null
                ? Stream.empty()
                : api.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream());
    }

    /** The schemas of all request bodies. */
    Stream<Schema> bodies() {
        return operations()
                .filter(each -> each.getRequestBody() != null)
                .flatMap(each -> contents(each.getRequestBody().getContent()));
    }

    /** The schemas of all answers, the shared ones too. */
    Stream<Schema> answers() {
        Components components = api.getComponents();
        return Stream.concat(
                operations()
                        .flatMap(each -> each.getResponses().getAPIResponses().values().stream())
                        .flatMap(each -> contents(each.getContent())),
                components.getResponses() == null
                        ? Stream.empty()
                        : components.getResponses().values().stream().flatMap(each -> contents(each.getContent())));
    }

    /** The schemas of all parameters. */
    Stream<Schema> parameters() {
        return operations()
                .filter(each -> each.getParameters() != null)
                .flatMap(each -> each.getParameters().stream())
                .map(each -> each.getSchema())
                .filter(Objects::nonNull);
    }

    /** The names of the component schemas that these reach. */
    Set<String> reached(Stream<Schema> from) {
        Set<String> names = new TreeSet<>();
        from.forEach(each -> visit(each, names, schema -> {}));
        return names;
    }

    /** Visits a schema and its parts, but not what it refers to. */
    static void parts(@Nullable Schema schema, Consumer<Schema> visitor) {
        if (schema == null) {
            return;
        }
        visitor.accept(schema);
        children(schema).forEach(each -> parts(each, visitor));
    }

    private void visit(Schema schema, Set<String> names, Consumer<Schema> visitor) {
        visitor.accept(schema);
        String name = target(schema);
        if (name != null && names.add(name)) {
            Schema target = component(name);
            if (target != null) {
                visit(target, names, visitor);
            }
        }
        children(schema).forEach(each -> visit(each, names, visitor));
    }

    /** The component schema of this name, or null. */
    @Nullable
    Schema component(String name) {
        Map<String, Schema> all = api.getComponents().getSchemas();
        return all == null ? null : all.get(name);
    }

    /** The name of the component schema that this one refers to, or null. */
    static @Nullable String target(Schema schema) {
        String ref = schema.getRef();
        return ref != null && ref.startsWith(REF) ? ref.substring(REF.length()) : null;
    }

    private static Stream<Schema> children(Schema schema) {
        return Stream.of(
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()),
                        schema.getProperties() == null
                                ? Stream.<Schema>empty()
                                : schema.getProperties().values().stream(),
                        all(schema.getAllOf()),
                        all(schema.getAnyOf()),
                        all(schema.getOneOf()))
                .flatMap(each -> each);
    }

    private static Stream<Schema> all(@Nullable List<Schema> schemas) {
        return schemas == null ? Stream.empty() : schemas.stream();
    }

    private static Stream<Schema> contents(@Nullable Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(each -> each.getSchema())
                        .filter(Objects::nonNull);
    }
}
