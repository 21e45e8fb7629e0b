package org.ayni.credit.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Data files of the tests. */
final class Json {

    private Json() {}

    static JsonNode resource(String name) throws IOException {
        try (InputStream file = Json.class.getClassLoader().getResourceAsStream(name)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file, name));
        }
    }
}
