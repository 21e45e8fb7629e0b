package org.ayni.bo481.entry;

import java.util.Map;
import java.util.Set;

/**
 * How to find what is there already, when a request is refused because it is: keys are forgotten after 30 days, what
 * they did is not.
 *
 * @param path of a list or a single resource, with references
 * @param match what the item sought must have: JSON pointer and the texts that will do
 * @param first look before sending when a run is taken up again: nothing but the key would refuse a second one
 */
public record Known(String path, Map<String, Set<String>> match, boolean first) {
    private static final String EXTERNAL_ID = "/externalId";

    /** By the caller's own id. */
    public static Known byExternalId(String path, String externalId) {
        return new Known(path + "?externalId=" + externalId, Map.of(EXTERNAL_ID, Set.of(externalId)), false);
    }

    /** In a list or resource, by one field. */
    public static Known by(String path, String pointer, String... values) {
        return new Known(path, Map.of(pointer, Set.of(values)), false);
    }

    /** Whether what is found can be nothing but what was sent. */
    public boolean isByExternalId() {
        return match.containsKey(EXTERNAL_ID);
    }

    /** The same, to be looked for before sending. */
    public Known lookingFirst() {
        return new Known(path, match, true);
    }
}
