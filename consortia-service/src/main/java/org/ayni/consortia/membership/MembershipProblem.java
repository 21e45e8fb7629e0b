package org.ayni.consortia.membership;

import org.ayni.kit.problem.ProblemType;

/** Refusals about membership. */
public enum MembershipProblem implements ProblemType {
    ENTERPRISE_ALREADY_MEMBER(
            409, "La empresa ya pertenece a un consorcio en esa fecha", "The enterprise belongs to a consortium then");

    private final int status;
    private final String es;
    private final String en;

    MembershipProblem(int status, String es, String en) {
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
