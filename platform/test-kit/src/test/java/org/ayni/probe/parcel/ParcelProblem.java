package org.ayni.probe.parcel;

import org.ayni.kit.problem.ProblemType;

/** What can be wrong with a parcel. */
public enum ParcelProblem implements ProblemType {
    INSURANCE_LIMIT_EXCEEDED(422, "El seguro excede el límite", "The insurance exceeds the limit");

    private final int status;
    private final String es;
    private final String en;

    ParcelProblem(int status, String es, String en) {
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
