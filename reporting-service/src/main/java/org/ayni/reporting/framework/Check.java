package org.ayni.reporting.framework;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check of the report's own numbers.
 *
 * @param computed an expression over figures by name, stated numbers and constants
 * @param to what it is compared with, one after the other; none: the number is only shown
 * @param verdicts null where nothing is compared
 * @param reported what stands beside the number; null: nothing
 * @param near null: any difference counts in full
 */
public record Check(
        String code,
        Text title,
        String computed,
        List<String> to,
        @Nullable Verdicts verdicts,
        @Nullable String reported,
        @Nullable Near near,
        Text note,
        String source) {
    public Check {
        to = to == null ? List.of() : List.copyOf(to);
        if (to.isEmpty() != (verdicts == null)) {
            throw new IllegalArgumentException(code + " compares without verdicts, or the other way round");
        }
    }

    /** What it means that the computed number is below, equal to or above the other one. */
    public record Verdicts(Verdict below, Verdict equal, Verdict above) {}

    /** The verdict on a difference that is not zero and at most the limit. */
    public record Near(BigDecimal limit, Verdict verdict) {}

    /** What is doubtful about the report's words; no number can tell. */
    public record Note(String code, Text title, Verdict verdict, Text note, String source) {}

    /** How a check ends. */
    public enum Verdict {
        OK,
        OK_ABOVE_PLAN,
        OK_WITH_REMAINDER,
        INFO,
        MINOR,
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
        /** A number that belongs to it does not exist. */
        NOT_CHECKED;

        /** Whether somebody has to look at it: all but what holds, and what only informs. */
        public boolean callsForReview() {
            return switch (this) {
                case OK, OK_ABOVE_PLAN, OK_WITH_REMAINDER, INFO -> false;
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
                        NOT_CHECKED -> true;
            };
        }
    }
}
