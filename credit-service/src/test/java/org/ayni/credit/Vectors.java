package org.ayni.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The worked cases of the vectors file. */
public final class Vectors {

    private Vectors() {}

    /** The case of this id. */
    public static JsonNode vector(String id) throws IOException {
        try (InputStream file = Vectors.class.getClassLoader().getResourceAsStream("amortization-vectors.json")) {
            JsonNode all = new ObjectMapper().readTree(Objects.requireNonNull(file));
            return StreamSupport.stream(all.spliterator(), false)
                    .filter(vector -> vector.path("id").asText().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
