package org.ayni.credit.fund;

import org.ayni.kit.problem.ProblemType;

/** What the fund refuses. */
public enum FundProblem implements ProblemType {
    FUND_CAPACITY_EXCEEDED(409, "El fondo no tiene capacidad", "The fund has no room"),
    LATER_POLICY_AGREED(409, "Ya se acordó una política posterior", "A later policy is agreed already"),
    FUNDING_MODEL_FIXED(409, "El modelo de un fondo no cambia", "The model of a fund does not change"),
    OWN_MONEY_NOT_BACKED(422, "Lo propio se presta sólo hasta lo asignado", "Own money is lent as far as allotted");

    private final int status;
    private final String es;
    private final String en;

    FundProblem(int status, String es, String en) {
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
