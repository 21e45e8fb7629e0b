package org.ayni.training.visit;

import org.ayni.kit.problem.ProblemType;

/** What can be wrong with naming a visit. */
public enum VisitProblem implements ProblemType {
    UNKNOWN_VISIT(422, "Visita desconocida", "Unknown visit"),
    VISIT_TO_ANOTHER_ENTERPRISE(422, "La visita fue a otra empresa", "The visit was to another enterprise");

    private final int status;
    private final String es;
    private final String en;

    VisitProblem(int status, String es, String en) {
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
