package org.ayni.bo481.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a service answered.
 *
 * @param retryAfterSeconds what it asks to wait; -1 when it says nothing
 * @param replayed whether it is the kept answer of an earlier request
 */
record Reply(int status, JsonNode body, long retryAfterSeconds, boolean replayed) {
    /** Refusals that end by themselves, as a copy of another service's facts lags. */
    private static final Set<String> LAGGING =
            Set.of("unknown-person", "unknown-enterprise", "unknown-consortium", "unknown-borrower", "consent-missing");

    boolean isFine() {
        return status >= 200 && status < 300;
    }

    boolean isConflict() {
        return status == 409;
    }

    /** The service is not to blame the request: it is busy, starting or broken for a while. */
    boolean isForLater() {
        return status >= 500 || status == 429;
    }

    /** It may succeed as it is: a copy lags, another change came first, or the first sending is still under way. */
    boolean isLagging() {
        if (isConflict() && retryAfterSeconds >= 0) {
            return true;
        }
        String type = body.path("type").asText();
        return LAGGING.contains(type.substring(type.lastIndexOf(':') + 1));
    }

    /** The refusal in one line. */
    String refusal() {
        String violations = StreamSupport.stream(body.path("violations").spliterator(), false)
                .map(each -> each.path("field").asText() + ": "
                        + each.path("message").asText())
                .collect(Collectors.joining("; "));
        return status + " " + body.path("title").asText() + " "
                + body.path("detail").asText() + (violations.isEmpty() ? "" : " (" + violations + ")");
    }
}
