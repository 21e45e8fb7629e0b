package org.ayni.reporting.period;

import org.ayni.kit.problem.ProblemType;

/** Why a period cannot be reported on. */
public enum PeriodProblem implements ProblemType {
    PERIOD_NOT_OVER(409, "El período no ha terminado", "The period is not over"),
    EARLIER_PERIOD_NOT_APPROVED(409, "Un período anterior no está aprobado", "An earlier period is not approved");

    private final int status;
    private final String es;
    private final String en;

    PeriodProblem(int status, String es, String en) {
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
