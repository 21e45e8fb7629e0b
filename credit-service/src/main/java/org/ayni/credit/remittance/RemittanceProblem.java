package org.ayni.credit.remittance;

import org.ayni.kit.problem.ProblemType;

/** What a remittance refuses. */
public enum RemittanceProblem implements ProblemType {
    MORE_THAN_IS_OWED(422, "Más de lo que se debe", "More than is owed");

    private final int status;
    private final String es;
    private final String en;

    RemittanceProblem(int status, String es, String en) {
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
