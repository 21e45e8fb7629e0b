package org.ayni.kit.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;

/** An opaque place in a list: after the row with this id (ids sort by time of creation). */
final class Cursor {

    private static final String PREFIX = "after:";

    private Cursor() {}

    static String after(UUID id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((PREFIX + id).getBytes(StandardCharsets.UTF_8));
    }

    static UUID parse(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX)) {
                return UUID.fromString(text.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException unreadable) {
            // Answered below, like a cursor of another kind.
        }
        throw CommonProblem.INVALID_PARAMETER.problem(
                "cursor", "Use el nextCursor de la página anterior", "Use the nextCursor of the page before");
    }
}
