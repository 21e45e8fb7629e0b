package org.ayni.reporting.period;

import java.time.LocalDate;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.reporting.period.PeriodState.Action;
import org.jspecify.annotations.Nullable;

/**
 * One period's way to approval.
 *
 * @param round submissions so far
 * @param version rises with every step
 */
record Period(
        String code,
        LocalDate startsOn,
        LocalDate endsOn,
        PeriodState state,
        int round,
        long version,
        @Nullable String submittedBy,
        @Nullable String verifiedBy,
        @Nullable String approvedBy) {

    /** A period with which nothing was done yet. */
    static Period open(Span span) {
        return new Period(span.code(), span.startsOn(), span.endsOn(), PeriodState.OPEN, 0, 0, null, null, null);
    }

    /** States the figures: only after the last day is over. */
    Period submit(String by, LocalDate today) {
        Action.SUBMIT.mustBeAllowedIn(state);
        if (!today.isAfter(endsOn)) {
            throw PeriodProblem.PERIOD_NOT_OVER.problem("Termina el " + endsOn, "It ends on " + endsOn);
        }
        return after(Action.SUBMIT, by);
    }

    /** Confirms the figures after a visit: by somebody who did not report them. */
    Period verify(String by) {
        Action.VERIFY.mustBeAllowedIn(state);
        mustNotBeTheReporter(by);
        return after(Action.VERIFY, by);
    }

    /**
     * Locks the figures.
     *
     * @param earlierApproved whether all periods before are: otherwise a correction of theirs would have no place
     */
    Period approve(String by, boolean earlierApproved) {
        Action.APPROVE.mustBeAllowedIn(state);
        mustNotBeTheReporter(by);
        if (!earlierApproved) {
            throw PeriodProblem.EARLIER_PERIOD_NOT_APPROVED.problem(
                    "Apruebe primero los períodos anteriores a " + code,
                    "Approve the periods before " + code + " first");
        }
        return after(Action.APPROVE, by);
    }

    /** Opens the period again; what was stated stays on record with its round. */
    Period reopen(String by) {
        Action.REOPEN.mustBeAllowedIn(state);
        return after(Action.REOPEN, by);
    }

    /** What a step that was allowed makes of the period. */
    Period after(Action action, String by) {
        return switch (action) {
            case SUBMIT -> with(PeriodState.SUBMITTED, round + 1, by, null, null);
            case VERIFY -> with(PeriodState.VERIFIED, round, submittedBy, by, null);
            case APPROVE -> with(PeriodState.APPROVED, round, submittedBy, verifiedBy, by);
            case REOPEN -> with(PeriodState.OPEN, round, null, null, null);
        };
    }

    private Period with(
            PeriodState next,
            int rounds,
            @Nullable String submitted,
            @Nullable String verified,
            @Nullable String approved) {
        return new Period(code, startsOn, endsOn, next, rounds, version + 1, submitted, verified, approved);
    }

    boolean isApproved() {
        return state == PeriodState.APPROVED;
    }

    private void mustNotBeTheReporter(String by) {
        if (by.equals(submittedBy)) {
            throw CommonProblem.FOUR_EYES_REQUIRED.problem(
                    "Lo presentó la misma persona", "The same person submitted it");
        }
    }
}
