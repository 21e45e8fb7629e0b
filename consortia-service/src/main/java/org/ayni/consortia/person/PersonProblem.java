package org.ayni.consortia.person;

import org.ayni.kit.problem.ProblemType;

/** Refusals about people. */
public enum PersonProblem implements ProblemType {
    DUPLICATE_DOCUMENT(409, "El documento ya está registrado", "The document is already registered");

    private final int status;
    private final String es;
    private final String en;

    PersonProblem(int status, String es, String en) {
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
