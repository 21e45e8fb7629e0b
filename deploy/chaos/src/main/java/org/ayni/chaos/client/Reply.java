package org.ayni.chaos.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What came back of one attempt; status 0 when nothing did.
 *
 * @param nanos how long it took
 */
public record Reply(int status, boolean replayed, boolean later, JsonNode body, String failure, long nanos) {

    static Reply none(String failure, long nanos) {
        return new Reply(0, false, false, MissingNode.getInstance(), failure, nanos);
    }

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** Whether the caller cannot know what became of it: no answer, one that blames the server, or "not yet". */
    public boolean isUnknown() {
        return status == 0 || status >= 500 || status == 429 || later;
    }

    /** In a word. */
    public String verdict() {
        if (isUnknown()) {
            return "unknown";
        }
        return isOk() ? "ok" : "failed";
    }

    /** A text in the body, empty when there is none. */
    public String text(String pointer) {
        return body.at(pointer).asText("");
    }
}
