package org.ayni.kit.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Shows an example with every body and every answer. A request's example is the one its record gives, because a test
 * sends it; an answer's is made from its schema.
 */
final class Examples {

    private static final String ID = "019aa000-0000-7000-8000-000000000000";

    /** Texts to try where a pattern is given, besides the alternatives of the pattern itself. */
    private static final List<String> TEXTS =
            List.of("text", "1031.00", "USD", "2003", "1", "a@example.org", "0".repeat(64));

    private final Walk walk;

    Examples(OpenAPI api) {
        this.walk = new Walk(api);
    }

    void add() {
        walk.operations().forEach(operation -> {
            if (operation.getRequestBody() != null) {
                each(operation.getRequestBody().getContent(), this::givenExample);
            }
            operation
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(response -> each(response.getContent(), media -> {
                        if (media.getExample() == null && media.getExamples() == null && media.getSchema() != null) {
                            media.setExample(of(media.getSchema(), List.of()));
                        }
                    }));
        });
    }

    private static void each(@Nullable Content content, java.util.function.Consumer<MediaType> work) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().forEach((type, media) -> {
                if (type.contains("json")) {
                    work.accept(media);
                }
            });
        }
    }

    private void givenExample(MediaType media) {
        String name = media.getSchema() == null ? null : Walk.target(media.getSchema());
        Schema target = name == null ? null : walk.component(name);
        if (target != null && target.getExamples() != null) {
            target.setExamples(
                    target.getExamples().stream().map(Examples::filled).toList());
            if (media.getExample() == null) {
                media.setExample(target.getExamples().getFirst());
            }
        }
    }

    /** A value such as {@code "{personId}"}, which only a test can fill, is shown as an id. */
    private static @Nullable Object filled(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text when text.matches("\\{\\w+}") -> ID;
            case List<?> list -> list.stream().map(Examples::filled).toList();
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((name, part) -> copy.put(name.toString(), filled(part)));
                yield copy;
            }
            default -> value;
        };
    }

    /** An example of the schema; what refers to itself ends with null. */
    private @Nullable Object of(Schema schema, List<String> within) {
        String name = Walk.target(schema);
        if (name != null) {
            Schema target = walk.component(name);
            List<String> deeper =
                    Stream.concat(within.stream(), Stream.of(name)).toList();
            return target == null || within.contains(name) ? null : of(target, deeper);
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getAnyOf() != null) {
            return of(schema.getAnyOf().getFirst(), within);
        }
        List<SchemaType> types = schema.getType();
        if (types == null || types.isEmpty()) {
            return Map.of();
        }
        return switch (types.getFirst()) {
            case STRING -> text(schema);
            case INTEGER -> integer(schema);
            case NUMBER -> BigDecimal.ONE;
            case BOOLEAN -> true;
            case ARRAY -> list(schema, within);
            case OBJECT -> object(schema, within);
            case NULL -> null;
        };
    }

    private static BigDecimal integer(Schema schema) {
        BigDecimal least = schema.getMinimum();
        return least == null || least.signum() <= 0 ? BigDecimal.ONE : least;
    }

    private static String text(Schema schema) {
        String format = schema.getFormat() == null ? "" : schema.getFormat();
        return switch (format) {
            case "uuid" -> ID;
            case "date" -> "2003-03-31";
            case "date-time" -> "2003-03-31T12:00:00Z";
            default -> matching(schema);
        };
    }

    private static String matching(Schema schema) {
        String pattern = schema.getPattern() == null ? "" : schema.getPattern();
        int most = schema.getMaxLength() == null ? Integer.MAX_VALUE : schema.getMaxLength();
        Stream<String> alternatives =
                Stream.of(pattern.replaceAll("^\\^?\\(?|\\)?\\$?$", "").split("\\|", -1));
        return Stream.concat(TEXTS.stream(), alternatives)
                .filter(each -> each.length() <= most
                        && Pattern.compile(pattern).matcher(each).find())
                .findFirst()
                .orElse("x");
    }

    private List<@Nullable Object> list(Schema schema, List<String> within) {
        String name = schema.getItems() == null ? null : Walk.target(schema.getItems());
        if (schema.getItems() == null || (name != null && within.contains(name))) {
            return List.of();
        }
        int least = schema.getMinItems() == null ? 1 : Math.max(1, schema.getMinItems());
        List<?> choices = choices(schema.getItems());
        return choices.size() >= least && least > 1
                ? new ArrayList<>(choices.subList(0, least))
                : Collections.nCopies(least, of(schema.getItems(), within));
    }

    /** A list that needs several elements often wants different ones. */
    private List<?> choices(Schema items) {
        String name = Walk.target(items);
        Schema target = name == null ? items : walk.component(name);
        return target == null || target.getEnumeration() == null ? List.of() : target.getEnumeration();
    }

    private Map<String, @Nullable Object> object(Schema schema, List<String> within) {
        Map<String, @Nullable Object> example = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, part) -> example.put(name, of(part, within)));
        }
        return example;
    }
}
