package org.ayni.reporting.dashboard.quality;

import org.ayni.reporting.framework.Check.Verdict;

/** What a rule asks of its reader. */
public enum Tone {
    REVIEW,
    INFORMS,
    HOLDS;

    /** A rule that could not be checked is to be reviewed: a figure is missing. */
    public static Tone of(Verdict verdict) {
        return switch (verdict) {
            case OK, OK_ABOVE_PLAN, OK_WITH_REMAINDER -> HOLDS;
            case INFO -> INFORMS;
            case MINOR,
                    ROUNDING,
                    SHORTFALL,
                    GAP,
                    EVIDENCE_GAP,
                    MISMATCH,
                    MISMATCH_UNLESS_OVERLAP,
                    UNIT_MISMATCH,
                    DEFINITION_CONFLICT,
                    DATA_QUALITY,
                    AMBIGUOUS,
                    SUSPICIOUS,
                    INFEASIBLE,
                    NOT_CHECKED -> REVIEW;
        };
    }
}
