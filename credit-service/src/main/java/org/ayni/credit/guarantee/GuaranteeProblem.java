package org.ayni.credit.guarantee;

import org.ayni.kit.problem.ProblemType;

/** Why a guarantee cannot be claimed. */
public enum GuaranteeProblem implements ProblemType {
    NOT_LATE_ENOUGH(409, "Todavía no se puede reclamar", "It cannot be claimed yet"),
    CLAIM_PERIOD_OVER(409, "El plazo para reclamar terminó", "The time to claim is over"),
    GUARANTEE_OVER(409, "El fondo ya no garantiza el crédito", "The fund guarantees the loan no more"),
    NO_GUARANTEE(409, "Este fondo presta, no garantiza", "This fund lends and does not guarantee");

    private final int status;
    private final String es;
    private final String en;

    GuaranteeProblem(int status, String es, String en) {
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
