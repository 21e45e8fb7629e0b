package org.ayni.kit.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;

/**
 * Says in the schemas what the JSON of the house is: decimals are strings, money has two fields, requests have no other
 * fields than these, and everything has a limit. A request's texts and lists get none here: their limit is a rule of
 * the service ({@code @Size}), and the lint finds it missing.
 */
final class SchemaRules {

    private static final String DECIMAL = "^-?\\d{1,19}(\\.\\d{1,12})?$";
    private static final int DECIMAL_LENGTH = 33;
    private static final int MAX_TEXT = 100_000;
    private static final int MAX_ITEMS = 100_000;

    private final OpenAPI api;
    private final Walk walk;
    private final RecordShapes shapes;

    SchemaRules(OpenAPI api, IndexView index) {
        this.api = api;
        this.walk = new Walk(api);
        this.shapes = new RecordShapes(index);
    }

    void apply() {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        if (api.getComponents().getSchemas() != null) {
            schemas.putAll(api.getComponents().getSchemas());
        }
        schemas.remove("Currency");
        schemas.put("Money", money());
        api.getComponents().setSchemas(schemas);
        Set<String> requests = walk.reached(walk.bodies());
        schemas.forEach((name, schema) -> {
            boolean request = requests.contains(name);
            Walk.parts(schema, part -> shape(part, request));
            if (!request) {
                shapes.complete(name, schema);
            }
        });
        walk.parameters().forEach(each -> Walk.parts(each, this::parameter));
        walk.bodies().forEach(each -> Walk.parts(each, part -> shape(part, true)));
        walk.answers().forEach(each -> Walk.parts(each, part -> shape(part, false)));
    }

    private static Schema money() {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("amount", "1031.00");
        example.put("currency", "USD");
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("An amount at exactly the scale of its currency")
                .addProperty("amount", decimal(OASFactory.createSchema()))
                .addProperty(
                        "currency",
                        OASFactory.createSchema()
                                .addType(SchemaType.STRING)
                                .pattern("^[A-Z]{3}$")
                                .minLength(3)
                                .maxLength(3)
                                .description("ISO 4217"))
                .required(List.of("amount", "currency"))
                .additionalPropertiesBoolean(false)
                .addExample(example);
    }

    private static Schema decimal(Schema schema) {
        return schema.type(new ArrayList<>(List.of(SchemaType.STRING)))
                .format(null)
                .minimum(null)
                .maximum(null)
                .pattern(DECIMAL)
                .maxLength(DECIMAL_LENGTH);
    }

    /** A parameter's schema may say its limits only; what has no type is a text, or a number when it has a range. */
    private void parameter(Schema schema) {
        if (schema.getRef() == null && schema.getType() == null && schema.getAnyOf() == null) {
            boolean number = schema.getMinimum() != null || schema.getMaximum() != null;
            schema.setType(new ArrayList<>(List.of(number ? SchemaType.INTEGER : SchemaType.STRING)));
            if (number) {
                schema.setFormat("int32");
            }
        }
        if (is(schema, SchemaType.STRING) && schema.getMaxLength() == null && schema.getEnumeration() == null) {
            schema.setMaxLength(schema.getFormat() == null ? 500 : lengthOf(schema.getFormat()));
        }
        shape(schema, true);
    }

    private void shape(Schema schema, boolean request) {
        if (is(schema, SchemaType.NUMBER) && schema.getFormat() == null) {
            decimal(schema);
        }
        if (is(schema, SchemaType.INTEGER)) {
            limitInteger(schema);
        }
        if (is(schema, SchemaType.STRING) && schema.getEnumeration() == null && schema.getMaxLength() == null) {
            int length = schema.getFormat() == null ? MAX_TEXT : lengthOf(schema.getFormat());
            if (!request || length != MAX_TEXT) {
                schema.setMaxLength(length);
            }
        }
        if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null && !request) {
            schema.setMaxItems(MAX_ITEMS);
        }
        if (is(schema, SchemaType.OBJECT)
                && request
                && schema.getProperties() != null
                && schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesBoolean(false);
        }
    }

    private static void limitInteger(Schema schema) {
        boolean wide = "int64".equals(schema.getFormat());
        if (schema.getFormat() == null) {
            schema.setFormat("int32");
        }
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(wide ? Long.MIN_VALUE : Integer.MIN_VALUE));
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(BigDecimal.valueOf(wide ? Long.MAX_VALUE : Integer.MAX_VALUE));
        }
    }

    private static int lengthOf(String format) {
        return switch (format) {
            case "uuid" -> 36;
            case "date" -> 10;
            case "date-time" -> 40;
            case "binary" -> 20 * 1024 * 1024;
            default -> MAX_TEXT;
        };
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
