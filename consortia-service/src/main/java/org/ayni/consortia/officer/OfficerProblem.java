package org.ayni.consortia.officer;

import org.ayni.kit.problem.ProblemType;

/** Refusals about offices. */
public enum OfficerProblem implements ProblemType {
    OFFICE_TAKEN(409, "El cargo está ocupado", "The office is taken");

    private final int status;
    private final String es;
    private final String en;

    OfficerProblem(int status, String es, String en) {
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
