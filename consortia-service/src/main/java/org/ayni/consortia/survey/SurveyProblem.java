package org.ayni.consortia.survey;

import org.ayni.kit.problem.ProblemType;

/** Refusals about surveys. */
public enum SurveyProblem implements ProblemType {
    SURVEY_ALREADY_ANSWERED(
            409, "La empresa ya respondió esta ronda", "The enterprise has already answered this round");

    private final int status;
    private final String es;
    private final String en;

    SurveyProblem(int status, String es, String en) {
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
