package org.ayni.training.plan;

import org.ayni.kit.problem.ProblemType;

/** What can be wrong with naming a line of a plan. */
public enum PlanProblem implements ProblemType {
    UNKNOWN_PLAN_LINE(422, "Línea de plan desconocida", "Unknown plan line"),
    PLAN_LINE_MISMATCH(422, "La línea del plan es de otro curso o consorcio", "The plan line is of another course");

    private final int status;
    private final String es;
    private final String en;

    PlanProblem(int status, String es, String en) {
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
