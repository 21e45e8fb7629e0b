package org.ayni.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads texts of which few are different, such as the terms that each loan of a product has a copy of: a text that was
 * read a moment ago is looked up. What is read must not change.
 */
public final class KnownTexts<T> {

    /** Some megabytes at most, of texts of a few kilobytes. */
    private static final int MOST = 256;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final ObjectMapper json;
    private final Class<T> type;

    public KnownTexts(ObjectMapper json, Class<T> type) {
        this.json = json;
        this.type = type;
    }

    /** @throws IllegalStateException when it is not the text of such a value */
    public T read(String text) {
        T read = known.get(text);
        if (read != null) {
            return read;
        }
        try {
            read = json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(text, read);
        return read;
    }
}
