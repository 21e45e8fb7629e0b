package org.ayni.kit.problem;

/** The problem behind a bare status, for failures that never reach a resource. */
public final class StatusProblems {

    private StatusProblems() {}

    /** The problem of this status; another status below 500 is answered as 400. */
    public static Problem of(int status) {
        return Failures.ofStatus(status);
    }
}
