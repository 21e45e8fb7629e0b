package org.ayni.consortia.fact;

import org.ayni.kit.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** Names and reasons as people write them: without the blanks around, and never only blanks. */
public final class Texts {

    private Texts() {}

    /** The text without blanks around it; 422 at the field when nothing is left. */
    public static String required(String field, @Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            throw CommonProblem.INVALID_FIELD.problem(field, "No puede estar vacío", "Must not be empty");
        }
        return stripped;
    }

    /** The text without blanks around it, or null when nothing is left: a blank says nothing. */
    public static @Nullable String optional(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
