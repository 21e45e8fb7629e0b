package org.ayni.reporting.dashboard.quality;

import org.ayni.reporting.framework.Check.Verdict;

/** What a rule asks of its reader. */
public enum Tone {
    REVIEW,
    INFORMS,
    HOLDS;

    /** A rule that could not be checked is to be reviewed: a figure is missing. */
    public static Tone of(Verdict verdict) {
        if (verdict.callsForReview()) {
            return REVIEW;
        }
        return verdict == Verdict.INFO ? INFORMS : HOLDS;
    }
}
