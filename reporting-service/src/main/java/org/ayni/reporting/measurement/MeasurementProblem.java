package org.ayni.reporting.measurement;

import org.ayni.kit.problem.ProblemType;

/** Why a measurement cannot stand. */
public enum MeasurementProblem implements ProblemType {
    UNIT_MISMATCH(422, "La unidad no es la de la meta", "The unit is not the target's"),
    ALREADY_WITHDRAWN(409, "La medición ya se retiró", "The measurement is already withdrawn");

    private final int status;
    private final String es;
    private final String en;

    MeasurementProblem(int status, String es, String en) {
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
