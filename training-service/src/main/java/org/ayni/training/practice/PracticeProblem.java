package org.ayni.training.practice;

import org.ayni.kit.problem.ProblemType;

/** What can be wrong with a practice check. */
public enum PracticeProblem implements ProblemType {
    REASON_REQUIRED(422, "Falta el motivo por el que no se aplica", "The reason for not applying is missing"),
    REASON_CONTRADICTS_OUTCOME(422, "Quien aplica no tiene motivo para no aplicar", "A reason contradicts the outcome");

    private final int status;
    private final String es;
    private final String en;

    PracticeProblem(int status, String es, String en) {
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
