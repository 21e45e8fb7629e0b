package org.ayni.credit.day;

import org.ayni.kit.problem.ProblemType;

/** Why a day cannot be closed, or a provision rate not be added. */
public enum DayProblem implements ProblemType {
    DAY_NOT_BEGUN(422, "El día no ha llegado", "The day has not come"),
    DAY_BEFORE_THE_BOOKS(409, "Los libros ya se cerraron después de ese día", "The books were closed past that day");

    private final int status;
    private final String es;
    private final String en;

    DayProblem(int status, String es, String en) {
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
