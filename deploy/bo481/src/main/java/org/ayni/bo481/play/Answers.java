package org.ayni.bo481.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Reference;

/** What was answered so far, as far as later entries refer to it. */
final class Answers {
    private final Set<String> needed;
    private final Map<String, JsonNode> known = new ConcurrentHashMap<>();

    Answers(Collection<Entry> story) {
        needed = story.stream()
                .flatMap(entry -> entry.references().stream())
                .map(Reference::key)
                .collect(Collectors.toSet());
        // An insistence refers to its own entry.
        story.stream().filter(entry -> entry.insistence() != null).forEach(entry -> needed.add(entry.key()));
    }

    void keep(String key, JsonNode answer) {
        if (needed.contains(key)) {
            known.put(key, answer);
        }
    }

    /** The text at a reference; it is a mistake of the story, or of a service, when there is none. */
    String at(Reference reference) {
        JsonNode answer = known.get(reference.key());
        JsonNode text = answer == null ? null : answer.at(reference.pointer());
        if (text == null || !text.isTextual()) {
            throw new PlayFailure("The answer to " + reference.key() + " has no " + reference.pointer());
        }
        return text.textValue();
    }

    String fill(String text) {
        return Reference.fill(text, this::at);
    }

    /** The same body with every reference replaced. */
    JsonNode fill(JsonNode body) {
        if (body.isTextual()) {
            return JsonNodeFactory.instance.textNode(fill(body.textValue()));
        }
        if (body.isArray()) {
            var filled = JsonNodeFactory.instance.arrayNode(body.size());
            body.forEach(each -> filled.add(fill(each)));
            return filled;
        }
        if (body.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            body.properties().forEach(field -> filled.set(field.getKey(), fill(field.getValue())));
            return filled;
        }
        return body;
    }
}
