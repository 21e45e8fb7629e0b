package org.ayni.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Whether an answer is what its schema says: types, what has to be there, and which words are possible. */
final class AnswerShape {

    private final Contract contract;

    AnswerShape(Contract contract) {
        this.contract = contract;
    }

    /** Every place where the answer is something else, in one line each. */
    List<String> faults(JsonNode schema, JsonNode answer) {
        List<String> faults = new ArrayList<>();
        compare(schema, answer, "", faults);
        return faults;
    }

    private void compare(JsonNode referring, JsonNode answer, String at, List<String> faults) {
        JsonNode schema = contract.resolve(referring);
        choice(schema.path("anyOf"), answer, at, faults);
        choice(schema.path("oneOf"), answer, at, faults);
        schema.path("allOf").forEach(each -> compare(each, answer, at, faults));
        Set<String> types = types(schema.path("type"));
        if (!types.isEmpty() && !types.contains(typeOf(answer, types))) {
            faults.add(at + " is " + answer + ", not " + types);
            return;
        }
        boolean said = answer.isTextual() && !schema.path("enum").isEmpty();
        if (said
                && StreamSupport.stream(schema.path("enum").spliterator(), false)
                        .noneMatch(answer::equals)) {
            faults.add(at + " is " + answer + ", none of " + schema.path("enum"));
        }
        if (answer.isObject()) {
            fields(schema, answer, at, faults);
        }
        for (int i = 0; i < answer.size() && answer.isArray(); i++) {
            compare(schema.path("items"), answer.path(i), at + "/" + i, faults);
        }
    }

    private void fields(JsonNode schema, JsonNode answer, String at, List<String> faults) {
        schema.path("required").forEach(name -> {
            if (!answer.has(name.asText())) {
                faults.add(at + "/" + name.asText() + " is missing");
            }
        });
        answer.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode properties = schema.path("properties");
            JsonNode expected = properties.has(name) ? properties.path(name) : schema.path("additionalProperties");
            if (expected.isMissingNode() && !properties.isEmpty()) {
                faults.add(at + "/" + name + " is not in the contract");
            }
            compare(expected, field.getValue(), at + "/" + name, faults);
        });
    }

    /** One of them has to fit; the faults of the nearest are told. */
    private void choice(JsonNode choices, JsonNode answer, String at, List<String> faults) {
        List<String> fewest = null;
        for (JsonNode each : choices) {
            List<String> found = new ArrayList<>();
            compare(each, answer, at, found);
            fewest = fewest == null || found.size() < fewest.size() ? found : fewest;
        }
        if (fewest != null) {
            faults.addAll(fewest);
        }
    }

    private static Set<String> types(JsonNode type) {
        return type.isTextual()
                ? Set.of(type.asText())
                : StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet());
    }

    /** What JSON calls it; a whole number is an integer where the schema wants one, and a number elsewhere. */
    private static String typeOf(JsonNode answer, Set<String> wanted) {
        return switch (answer.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case NUMBER -> answer.isIntegralNumber() && wanted.contains("integer") ? "integer" : "number";
            case BINARY, MISSING, POJO -> answer.getNodeType().name();
        };
    }
}
