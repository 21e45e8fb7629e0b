package org.ayni.credit.contribution;

import org.ayni.kit.problem.ProblemType;

/** What is refused about contributions. */
public enum ContributionProblem implements ProblemType {
    CONTRIBUTION_ALREADY_RECEIVED(409, "El aporte ya se recibió", "The contribution was received already"),
    CONTRIBUTION_ALREADY_SIGNED(409, "El aporte ya se firmó", "The contribution was signed already");

    private final int status;
    private final String es;
    private final String en;

    ContributionProblem(int status, String es, String en) {
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
