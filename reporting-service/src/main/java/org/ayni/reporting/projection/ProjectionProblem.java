package org.ayni.reporting.projection;

import org.ayni.kit.problem.ProblemType;

/** Why nothing is made anew. */
public enum ProjectionProblem implements ProblemType {
    REBUILD_RUNNING(409, "Ya se está reconstruyendo", "A rebuild is running"),
    STILL_UNDECODABLE(409, "Todavía no se puede leer", "It still cannot be decoded"),
    RECORD_GONE(409, "El tópico ya no lo tiene", "The topic does not hold it any more");

    private final int status;
    private final String es;
    private final String en;

    ProjectionProblem(int status, String es, String en) {
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

    @Override
    public boolean kept() {
        return false;
    }
}
