package org.ayni.bo481.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a path or body where something stands that only the answer to an earlier request tells, most often an id.
 * Written {@code {key}} for the answer's id, or {@code {key#/pointer}} for another part of it.
 *
 * @param key of the earlier entry
 * @param pointer into its answer
 */
public record Reference(String key, String pointer) {
    private static final Pattern WRITTEN = Pattern.compile("\\{([A-Za-z0-9-]+)(?:#([^}]*))?}");

    /** Stands for the id in the answer to an entry. */
    public static String id(String key) {
        return "{" + key + "}";
    }

    /** Stands for another part of the answer, by JSON pointer. */
    public static String part(String key, String pointer) {
        return "{" + key + "#" + pointer + "}";
    }

    /** The text with each reference replaced. */
    public static String fill(String text, Function<Reference, String> answers) {
        return WRITTEN.matcher(text).replaceAll(found -> Matcher.quoteReplacement(answers.apply(of(found))));
    }

    /** Those in a path. */
    public static Set<Reference> in(String text) {
        Set<Reference> found = new LinkedHashSet<>();
        WRITTEN.matcher(text).results().map(Reference::of).forEach(found::add);
        return found;
    }

    /** Those in a body, at any depth. */
    public static Set<Reference> in(JsonNode body) {
        Set<Reference> found = new LinkedHashSet<>();
        collect(body, found);
        return found;
    }

    private static void collect(JsonNode node, Set<Reference> found) {
        if (node.isTextual()) {
            found.addAll(in(node.textValue()));
        }
        node.forEach(each -> collect(each, found));
    }

    private static Reference of(MatchResult match) {
        return new Reference(match.group(1), match.group(2) == null ? "/id" : match.group(2));
    }
}
