package org.ayni.credit.history;

import org.ayni.kit.problem.ProblemType;

/** What cannot be added to a history, or taken back. */
public enum HistoryProblem implements ProblemType {
    LATER_TRANSACTION_BLOCKS(409, "Un movimiento posterior lo impide", "A later transaction blocks it"),
    ALREADY_REVERSED(409, "Ya se revirtió", "It was reversed already"),
    NOT_REVERSIBLE(422, "No se puede revertir", "It cannot be reversed");

    private final int status;
    private final String es;
    private final String en;

    HistoryProblem(int status, String es, String en) {
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
