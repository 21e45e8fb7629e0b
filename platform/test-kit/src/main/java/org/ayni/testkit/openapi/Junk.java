package org.ayni.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The example of a body, spoiled in one field at a time as its schema lets one foresee. */
final class Junk {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Contract contract;
    private final ObjectNode example;
    private final List<Spoiled> spoiled = new ArrayList<>();

    /** A body, what is wrong with it, and the refusal it deserves. */
    record Spoiled(String body, String field, int status, String why) {}

    Junk(Contract contract, JsonNode schema, JsonNode example) {
        this.contract = contract;
        this.example = example.deepCopy();
        spoil(schema, this.example, "");
    }

    List<Spoiled> spoiled() {
        return spoiled;
    }

    /** Whether not every text is a value of this schema. */
    static boolean isConstrained(JsonNode schema) {
        String type = schema.path("type").asText();
        return schema.has("enum")
                || List.of("uuid", "date", "date-time")
                        .contains(schema.path("format").asText())
                || type.equals("integer")
                || type.equals("boolean");
    }

    private void spoil(JsonNode schema, ObjectNode object, String prefix) {
        with(object, "junkField", JSON.textNode("x"), prefix + "junkField", 400, "unknown field");
        for (JsonNode required : schema.path("required")) {
            without(object, required.asText(), prefix + required.asText());
        }
        schema.path("properties").properties().forEach(property -> {
            JsonNode part = contract.resolve(property.getValue());
            String name = property.getKey();
            String field = prefix + name;
            String type = part.path("type").asText();
            with(object, name, wrongTypeFor(type), field, 400, "wrong type");
            if (type.equals("string")) {
                with(object, name, JSON.textNode("a\u0000b"), field, 400, "NUL");
            }
            if (part.has("enum")) {
                with(object, name, JSON.textNode("JUNK"), field, 400, "no such constant");
            }
            if (List.of("uuid", "date", "date-time")
                    .contains(part.path("format").asText())) {
                with(object, name, JSON.textNode("junk"), field, 400, "wrong format");
            } else if (type.equals("string") && !part.has("enum") && !part.has("pattern") && part.has("maxLength")) {
                String long1 = "x".repeat(part.path("maxLength").asInt() + 1);
                with(object, name, JSON.textNode(long1), field, 422, "too long");
            }
            if (object.get(name) instanceof ObjectNode nested && type.equals("object")) {
                spoil(part, nested, field + ".");
            }
        });
    }

    private static JsonNode wrongTypeFor(String type) {
        return switch (type) {
            case "string" -> JSON.numberNode(7);
            case "integer" -> JSON.textNode("7");
            case "boolean" -> JSON.textNode("true");
            default -> JSON.textNode("junk");
        };
    }

    private void with(ObjectNode object, String name, JsonNode wrong, String field, int status, String why) {
        JsonNode right = object.get(name);
        object.set(name, wrong);
        spoiled.add(new Spoiled(example.toString(), field, status, why));
        object.remove(name);
        if (right != null) {
            object.set(name, right);
        }
    }

    private void without(ObjectNode object, String name, String field) {
        JsonNode right = object.remove(name);
        spoiled.add(new Spoiled(example.toString(), field, 422, "missing"));
        if (right != null) {
            object.set(name, right);
        }
    }
}
