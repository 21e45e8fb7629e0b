package org.ayni.bo481.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.bo481.entry.Entry;
import org.ayni.bo481.entry.Reference;

/** Counts the bodies that will be sent. */
final class Counting {
    static final List<Entry> STORY = Story.of(Story.SEED, Set.of());
    static final Map<String, Entry> BY_KEY = STORY.stream().collect(Collectors.toMap(Entry::key, each -> each));

    static Stream<Entry> to(String path) {
        return STORY.stream().filter(entry -> entry.path().matches(path));
    }

    static Stream<JsonNode> bodies(String path) {
        return to(path).map(Entry::body);
    }

    static Predicate<JsonNode> has(String field, String value) {
        return body -> body.path(field).asText().equals(value);
    }

    static String key(String reference) {
        return Reference.in(reference).iterator().next().key();
    }

    /** The course of an edition, by the edition's key. */
    static JsonNode course(String edition) {
        return BY_KEY.get(key(BY_KEY.get(edition).body().get("courseId").textValue()))
                .body();
    }

    static boolean isAbout(String edition, String kind, String area) {
        return has("kind", kind).and(has("area", area)).test(course(edition));
    }

    static Stream<Entry> sheets(String kind, String area) {
        return to("/v1/sessions/.*/attendance").filter(each -> isAbout(key(each.path()), kind, area));
    }

    /** Person and edition, where the person was present in at least one session. */
    static Set<List<String>> participations(String area) {
        Set<List<String>> found = new HashSet<>();
        sheets("COURSE", area).forEach(sheet -> sheet.body().get("marks").forEach(mark -> {
            if (Set.of("PRESENT", "LATE").contains(mark.get("status").textValue())) {
                found.add(List.of(mark.get("personId").textValue(), key(sheet.path())));
            }
        }));
        return found;
    }

    static Set<String> appliers(String area) {
        return bodies("/v1/practice-checks")
                .filter(has("area", area).and(has("outcome", "YES")))
                .map(body -> body.get("personId").textValue())
                .collect(Collectors.toSet());
    }

    private Counting() {}
}
