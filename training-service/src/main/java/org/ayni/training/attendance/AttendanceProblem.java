package org.ayni.training.attendance;

import org.ayni.kit.problem.ProblemType;

/** What a session refuses of an attendance sheet. */
public enum AttendanceProblem implements ProblemType {
    HOURS_EXCEED_SESSION(422, "Las horas superan las de la sesión", "The hours exceed those of the session"),
    HOURS_CONTRADICT_STATUS(422, "Las horas no corresponden al estado", "The hours contradict the status"),
    NOTHING_TO_CORRECT(422, "No hay marca que corregir", "There is no mark to correct"),
    PERSON_REPEATED(422, "La persona se repite", "The person is repeated"),
    ALREADY_MARKED(409, "La persona ya tiene marca en la sesión", "The person already has a mark in the session"),
    SESSION_NOT_HELD(409, "La sesión todavía no se realizó", "The session was not held yet");

    private final int status;
    private final String es;
    private final String en;

    AttendanceProblem(int status, String es, String en) {
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
