package org.ayni.credit.eligibility;

import org.ayni.credit.eligibility.Finding.Outcome;

/** The rules, in the order in which they are shown, and which of them two people may override (design rule 32). */
public enum Rule {
    ACTIVE_MEMBERSHIP(Overridable.NEVER),
    CONSORTIUM_ACTIVE(Overridable.NEVER),
    LEGAL_FORM(Overridable.NEVER),
    ADULT(Overridable.WHEN_UNKNOWN),
    CONSENT(Overridable.NEVER),
    BUREAU_FRESH(Overridable.WHEN_UNKNOWN),
    BUREAU_CLEAR(Overridable.ALWAYS),
    PRODUCT_RANGE(Overridable.NEVER),
    RATE_CAP(Overridable.NEVER),
    REPAYMENT_CAPACITY(Overridable.ALWAYS),
    OTHER_LOANS(Overridable.ALWAYS),
    COLLATERAL(Overridable.ALWAYS),
    EXPOSURE_LIMITS(Overridable.NEVER),
    FUND_CAPACITY(Overridable.NEVER);

    /** When two people may override it. */
    private enum Overridable {
        NEVER,
        /** What nobody knows can be shown by evidence; what is known to be wrong cannot. */
        WHEN_UNKNOWN,
        ALWAYS
    }

    private final Overridable overridable;

    Rule(Overridable overridable) {
        this.overridable = overridable;
    }

    /** Whether this outcome of the rule may be overridden. */
    public boolean isOverridable(Outcome outcome) {
        return switch (overridable) {
            case NEVER -> false;
            case WHEN_UNKNOWN -> outcome == Outcome.UNKNOWN;
            case ALWAYS -> outcome == Outcome.UNKNOWN || outcome == Outcome.NOT_PASSED;
        };
    }

    /** Whether the approval takes it in the same statement that checks it, with a refusal of its own (rule 34). */
    public boolean isOfTheWindow() {
        return this == EXPOSURE_LIMITS || this == FUND_CAPACITY;
    }
}
