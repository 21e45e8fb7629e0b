package org.ayni.credit.approval;

import java.util.Set;
import java.util.UUID;
import org.ayni.kit.http.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A kind of command that needs a second person (design rule 70). A feature offers one bean a kind; when the second
 * person confirms, all rules run again in the confirmation's transaction.
 */
public interface FourEyes {

    /** The kind's name in UPPER_SNAKE, such as {@code OVERRIDE}; the one of {@link ApprovalRequests#ask}. */
    String kind();

    /** The roles of which the second person needs one. */
    Set<String> confirmers();

    /**
     * Checks every rule again, on the state of now, and does it; runs in a transaction. It neither claims an
     * idempotency key nor looks at {@code If-Match}: both belong to the confirmation. A refusal undoes everything and
     * leaves the request open.
     *
     * @param commandJson the command as it was asked for
     * @return what the command would have answered
     */
    Answer run(UUID subjectId, String commandJson);

    /** The bank that may see a request about this subject, besides the bank that asked; null for none. */
    default @Nullable UUID bankOf(UUID subjectId) {
        return null;
    }
}
