package org.ayni.training.edition;

import org.ayni.kit.problem.ProblemType;

/** What an edition refuses beside a forbidden transition. */
public enum EditionProblem implements ProblemType {
    SESSIONS_EXCEED_PLANNED_HOURS(
            422, "Las sesiones superan las horas planificadas", "The sessions exceed the planned hours"),
    DATES_OUT_OF_ORDER(422, "Fechas fuera de orden", "Dates out of order");

    private final int status;
    private final String es;
    private final String en;

    EditionProblem(int status, String es, String en) {
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
