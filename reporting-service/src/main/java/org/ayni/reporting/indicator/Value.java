package org.ayni.reporting.indicator;

import java.math.BigDecimal;
import org.ayni.reporting.fact.FactReader;
import org.jspecify.annotations.Nullable;

/**
 * A number or nothing, and what stands behind it. Zero and nothing never mix: a zero has status MEASURED_ZERO, and
 * nothing else has a zero.
 *
 * @param number null exactly when the status says so
 * @param coverage null where no population is expected
 * @param reason why there is no number, or why it is partial; null otherwise
 */
public record Value(
        @Nullable BigDecimal number,
        Status status,
        @Nullable Coverage coverage,
        @Nullable Reason reason) {

    public Value {
        if (status.hasNumber() != (number != null)) {
            throw new IllegalArgumentException(status + " with the number " + number);
        }
        if (number != null && (number.signum() == 0) != (status == Status.MEASURED_ZERO)) {
            throw new IllegalArgumentException(status + " with the number " + number);
        }
        boolean silent = status == Status.MEASURED || status == Status.MEASURED_ZERO;
        if (silent != (reason == null)) {
            throw new IllegalArgumentException(status + " with the reason " + reason);
        }
    }

    static Value measured(BigDecimal number, @Nullable Coverage coverage) {
        return new Value(number, number.signum() == 0 ? Status.MEASURED_ZERO : Status.MEASURED, coverage, null);
    }

    static Value partial(BigDecimal number, @Nullable Coverage coverage, Reason reason) {
        return new Value(number, Status.PARTIAL, coverage, reason);
    }

    static Value nothing(Status status, @Nullable Coverage coverage, Reason reason) {
        return new Value(null, status, coverage, reason);
    }

    /**
     * A count of distinct subjects. None found is zero only where that is proven: by a register that is complete, or
     * because everybody was looked at.
     *
     * @param found how many qualify
     * @param coverage of those looked at; null where nobody is expected
     * @param registered whether the facts come from a complete register that was kept at that date
     * @param allParts whether each part that belongs to the count was looked at
     */
    static Value counted(long found, @Nullable Coverage coverage, boolean registered, boolean allParts) {
        BigDecimal number = BigDecimal.valueOf(found);
        if (found > 0) {
            return allParts ? measured(number, coverage) : partial(number, coverage, Reason.TOPICS_NOT_OBSERVED);
        }
        if (registered || (coverage != null && coverage.isComplete() && allParts)) {
            return measured(number, coverage);
        }
        boolean lookedAt = coverage != null && coverage.known() > 0;
        return nothing(Status.NO_RECORD, coverage, lookedAt ? Reason.ZERO_NOT_PROVEN : Reason.NEVER_RECORDED);
    }

    /**
     * A sum of answers, one a subject.
     *
     * @param sum of those that gave a number
     * @param answered how many gave a number
     * @param refused how many refused to
     * @param expected how many there are to ask; null where nobody is expected
     */
    static Value answered(BigDecimal sum, long answered, long refused, @Nullable Long expected) {
        Coverage coverage = expected == null ? null : new Coverage(answered, expected);
        if (answered == 0) {
            return refused > 0
                    ? nothing(Status.REFUSED, coverage, Reason.ALL_REFUSED)
                    : nothing(Status.NO_RECORD, coverage, Reason.NEVER_RECORDED);
        }
        if (coverage == null || coverage.isComplete()) {
            return measured(sum, coverage);
        }
        return sum.signum() == 0
                ? nothing(Status.NO_RECORD, coverage, Reason.ZERO_NOT_PROVEN)
                : partial(sum, coverage, Reason.COVERAGE_INCOMPLETE);
    }

    /** A count of those that changed, out of the pairs of a baseline and a follow-up answer. */
    static Value changed(FactReader.Pairs pairs, @Nullable Long expected) {
        Coverage coverage = expected == null ? null : new Coverage(pairs.paired(), expected);
        if (pairs.baselines() == 0) {
            return pairs.refused() > 0
                    ? nothing(Status.REFUSED, coverage, Reason.ALL_REFUSED)
                    : nothing(Status.NO_RECORD, coverage, Reason.NO_BASELINE);
        }
        if (pairs.paired() == 0) {
            return nothing(Status.NO_RECORD, coverage, Reason.NO_FOLLOW_UP);
        }
        BigDecimal number = BigDecimal.valueOf(pairs.changed());
        if (coverage == null || coverage.isComplete()) {
            return measured(number, coverage);
        }
        return pairs.changed() == 0
                ? nothing(Status.NO_RECORD, coverage, Reason.ZERO_NOT_PROVEN)
                : partial(number, coverage, Reason.COVERAGE_INCOMPLETE);
    }
}
