package org.ayni.training.roster;

import org.ayni.kit.problem.ProblemType;

/** An id that the copies of consortia's facts do not hold, or not yet. */
public enum RosterProblem implements ProblemType {
    UNKNOWN_PERSON(422, "Persona desconocida", "Unknown person"),
    UNKNOWN_ENTERPRISE(422, "Empresa desconocida", "Unknown enterprise"),
    UNKNOWN_CONSORTIUM(422, "Consorcio desconocido", "Unknown consortium");

    private final int status;
    private final String es;
    private final String en;

    RosterProblem(int status, String es, String en) {
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

    /** The copy lags: the same request may pass a moment later. */
    @Override
    public boolean kept() {
        return false;
    }
}
