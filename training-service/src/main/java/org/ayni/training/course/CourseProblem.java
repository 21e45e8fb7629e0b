package org.ayni.training.course;

import org.ayni.kit.problem.ProblemType;

/** What can be wrong with a course, or with naming one. */
public enum CourseProblem implements ProblemType {
    UNKNOWN_COURSE(422, "Curso desconocido", "Unknown course"),
    TOPIC_OUTSIDE_AREA(422, "El tema no pertenece al área", "The topic does not belong to the area");

    private final int status;
    private final String es;
    private final String en;

    CourseProblem(int status, String es, String en) {
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
