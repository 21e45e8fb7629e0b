package org.ayni.bo481.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request of the story: a POST that one person sends on one day.
 *
 * @param key its name in the story, the same in every run; others refer to its answer by it
 * @param day its business date, also where the body names another
 * @param path with references
 * @param body with references
 * @param lane entries of one lane and day are sent one after the other, as they touch the same thing
 * @param known how to find what is there already; null where a repetition does no harm
 * @param insistence what to ask again; null where the answer is final
 */
public record Entry(
        String key,
        LocalDate day,
        Chapter chapter,
        Actor actor,
        String path,
        ObjectNode body,
        String lane,
        @Nullable Known known,
        @Nullable Insistence insistence) {

    /** The bank's own entry; whatever a bank sends comes after it. */
    public static final String BANK = "bank";

    /** The same in this lane. */
    public Entry in(String laneName) {
        return new Entry(key, day, chapter, actor, path, body, laneName, known, insistence);
    }

    /** The same, to be found so when it is there already. */
    public Entry ifThere(Known how) {
        return new Entry(key, day, chapter, actor, path, body, lane, how, insistence);
    }

    /** The same, asking again until it is so. */
    public Entry insisting(Insistence what) {
        return new Entry(key, day, chapter, actor, path, body, lane, known, what);
    }

    /** What makes a second sending harmless. */
    public String idempotencyKey() {
        return idempotencyKey(key);
    }

    public static String idempotencyKey(String key) {
        return "bo481-" + key;
    }

    /** The answers that have to be there before this can be sent. */
    public Set<Reference> references() {
        Set<Reference> all = new LinkedHashSet<>(Reference.in(path));
        all.addAll(Reference.in(body));
        if (known != null) {
            all.addAll(Reference.in(known.path()));
            known.match().values().forEach(texts -> texts.forEach(text -> all.addAll(Reference.in(text))));
        }
        if (insistence != null) {
            // The request itself is answered by then.
            all.addAll(Reference.in(insistence.again()));
            all.removeIf(each -> each.key().equals(key));
        }
        if (actor.isBank()) {
            all.add(new Reference(BANK, "/id"));
        }
        return all;
    }
}
