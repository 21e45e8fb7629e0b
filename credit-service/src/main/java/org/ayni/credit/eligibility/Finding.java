package org.ayni.credit.eligibility;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found.
 *
 * @param reason for people, Spanish and English
 * @param facts the figures it looked at
 * @param policyVersion the version of rules and numbers under which it was applied
 */
@Schema(name = "Finding")
public record Finding(
        @JsonAlias("rule") Rule code,
        @JsonAlias("result") Outcome outcome,
        Reason reason,
        Map<String, Object> facts,
        @Nullable String policyVersion) {

    /**
     * A rule passes, does not pass, cannot tell, has nothing to look at, or was overridden by two people (design rule
     * 32).
     */
    public enum Outcome {
        PASSED,
        NOT_PASSED,
        UNKNOWN,
        NOT_APPLICABLE,
        OVERRIDDEN
    }

    /** The same sentence in both languages. */
    @Schema(name = "BilingualText")
    public record Reason(String es, String en) {}

    static Finding of(Rule rule, boolean passed, Reason reason, Map<String, Object> facts) {
        return new Finding(rule, passed ? Outcome.PASSED : Outcome.NOT_PASSED, reason, facts, null);
    }

    static Finding of(Rule rule, Outcome outcome, Reason reason, Map<String, Object> facts) {
        return new Finding(rule, outcome, reason, facts, null);
    }

    Finding under(String version) {
        return new Finding(code, outcome, reason, facts, version);
    }

    /** Whether it stands in the way. */
    public boolean stands() {
        return outcome == Outcome.NOT_PASSED || outcome == Outcome.UNKNOWN;
    }

    Finding overridden() {
        return new Finding(code, Outcome.OVERRIDDEN, reason, facts, policyVersion);
    }

    /** The facts that are there, as name and value in turn; a missing one is left out. */
    static Map<String, Object> known(@Nullable Object... pairs) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            Object value = pairs[at + 1];
            if (value != null) {
                known.put(String.valueOf(pairs[at]), value);
            }
        }
        return known;
    }
}
