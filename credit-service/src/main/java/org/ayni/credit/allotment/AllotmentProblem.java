package org.ayni.credit.allotment;

import org.ayni.kit.problem.ProblemType;

/** What an allotment refuses. */
public enum AllotmentProblem implements ProblemType {
    NOT_CO_FUNDED(409, "Este fondo garantiza; no presta lo suyo", "This fund guarantees and lends nothing of its own"),
    ALLOTMENT_IN_USE(409, "Lo asignado está en uso", "What is allotted is in use"),
    NOT_ENOUGH_CASH(409, "No hay tanto efectivo", "There is not as much cash");

    private final int status;
    private final String es;
    private final String en;

    AllotmentProblem(int status, String es, String en) {
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
