package org.ayni.credit.eligibility;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one rule found.
 *
 * @param rule the rule's code
 * @param reason for people, Spanish and English
 * @param facts the figures it looked at
 */
@Schema(name = "Finding")
public record Finding(Rule rule, Result result, Reason reason, Map<String, Object> facts) {

    /** A rule passes, does not pass, cannot tell, or has nothing to look at. */
    public enum Result {
        PASSED,
        NOT_PASSED,
        UNKNOWN,
        NOT_APPLICABLE
    }

    /** The rules, in the order in which they are shown. */
    public enum Rule {
        ACTIVE_MEMBERSHIP,
        CONSORTIUM_ACTIVE,
        ADULT,
        CONSENT,
        BUREAU_FRESH,
        BUREAU_CLEAR,
        PRODUCT_RANGE,
        RATE_CAP,
        REPAYMENT_CAPACITY
    }

    /** The same sentence in both languages. */
    @Schema(name = "BilingualText")
    public record Reason(String es, String en) {}

    static Finding of(Rule rule, boolean passed, String es, String en, Map<String, Object> facts) {
        return new Finding(rule, passed ? Result.PASSED : Result.NOT_PASSED, new Reason(es, en), facts);
    }

    static Finding unknown(Rule rule, String es, String en, Map<String, Object> facts) {
        return new Finding(rule, Result.UNKNOWN, new Reason(es, en), facts);
    }
}
