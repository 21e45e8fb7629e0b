package org.ayni.bo481.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Bodies of requests, written down as they will be sent. */
public final class Json {
    /** One is enough; it is never changed. */
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Names and values in turn. Null leaves the field out; a date or any other object becomes its text. */
    public static ObjectNode object(@Nullable Object... pairs) {
        ObjectNode object = MAPPER.createObjectNode();
        for (int at = 0; at < pairs.length; at += 2) {
            Object value = pairs[at + 1];
            if (value != null) {
                object.set(Objects.toString(pairs[at]), node(value));
            }
        }
        return object;
    }

    /** An amount in USD, as two decimals. */
    public static ObjectNode dollars(String amount) {
        return object("amount", amount, "currency", "USD");
    }

    /** A file beside the class that asks. */
    public static JsonNode resource(Class<?> beside, String name) {
        try (InputStream file = beside.getResourceAsStream(name)) {
            return MAPPER.readTree(Objects.requireNonNull(file, name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The texts of an array, in its order. */
    public static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case JsonNode node -> node;
            case Integer number -> MAPPER.getNodeFactory().numberNode(number);
            case Boolean flag -> MAPPER.getNodeFactory().booleanNode(flag);
            case Collection<?> many -> array(many);
            default -> MAPPER.getNodeFactory().textNode(value.toString());
        };
    }

    private static ArrayNode array(Collection<?> many) {
        ArrayNode array = MAPPER.createArrayNode();
        many.forEach(each -> array.add(node(Objects.requireNonNull(each))));
        return array;
    }
}
