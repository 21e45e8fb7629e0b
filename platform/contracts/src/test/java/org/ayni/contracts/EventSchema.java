package org.ayni.contracts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of an event record. A component that is {@code @Nullable} may be null or absent; every
 * other one is required. Members that the record does not have are allowed: producers may add fields.
 */
final class EventSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String DECIMAL = "^-?\\d{1,19}(\\.\\d{1,12})?$";

    private EventSchema() {}

    static ObjectNode of(String type, Class<? extends DomainEvent> event) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:ayni:event:" + type);
        schema.put("title", event.getSimpleName());
        schema.setAll(ofRecord(event));
        return schema;
    }

    private static ObjectNode ofRecord(Class<?> fact) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ArrayNode required = JSON.arrayNode();
        ObjectNode properties = JSON.objectNode();
        for (RecordComponent component : fact.getRecordComponents()) {
            ObjectNode property = ofType(component.getAnnotatedType());
            if (mayBeNull(component)) {
                property.set("type", JSON.arrayNode().add(property.get("type")).add("null"));
            } else {
                required.add(component.getName());
            }
            properties.set(component.getName(), property);
        }
        schema.set("required", required);
        schema.set("properties", properties);
        return schema;
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode ofType(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            ObjectNode schema = JSON.objectNode().put("type", "array");
            schema.set("items", ofType(list.getAnnotatedActualTypeArguments()[0]));
            return schema;
        }
        Class<?> type = (Class<?>) annotated.getType();
        if (type.isRecord()) {
            return ofRecord(type);
        }
        ObjectNode schema = JSON.objectNode();
        if (type == String.class) {
            return schema.put("type", "string");
        } else if (type == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        } else if (type == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        } else if (type == BigDecimal.class) {
            return schema.put("type", "string").put("pattern", DECIMAL);
        } else if (type == int.class || type == Integer.class) {
            return schema.put("type", "integer");
        } else if (type == boolean.class || type == Boolean.class) {
            return schema.put("type", "boolean");
        }
        throw new IllegalArgumentException("events do not carry " + type.getName() + ": "
                + List.of(
                        "String",
                        "UUID",
                        "LocalDate",
                        "BigDecimal",
                        "int",
                        "Integer",
                        "boolean",
                        "Boolean",
                        "records and lists of these"));
    }
}
