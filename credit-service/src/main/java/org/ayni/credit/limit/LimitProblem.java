package org.ayni.credit.limit;

import org.ayni.kit.problem.ProblemType;

/** What a limit refuses. */
public enum LimitProblem implements ProblemType {
    EXPOSURE_LIMIT_EXCEEDED(409, "Se supera un límite de exposición", "An exposure limit is exceeded");

    private final int status;
    private final String es;
    private final String en;

    LimitProblem(int status, String es, String en) {
        this.status = status;
        this.es = es;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String es() {
        return es;
    }

    @Override
    public String en() {
        return en;
    }
}
