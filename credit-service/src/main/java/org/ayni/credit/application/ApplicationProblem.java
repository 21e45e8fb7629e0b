package org.ayni.credit.application;

import org.ayni.kit.problem.ProblemType;

/** What an application refuses. */
public enum ApplicationProblem implements ProblemType {
    OPEN_APPLICATION_EXISTS(409, "Ya hay una solicitud abierta", "There is an open application already"),
    BUREAU_CHECK_STALE(409, "El informe de la central venció", "The bureau report has expired"),
    NO_LONGER_ELIGIBLE(409, "Las reglas ya no se cumplen", "The rules are no longer met"),
    ALREADY_VOTED(409, "Ya votó", "Already voted"),
    BANK_CHANGE_NOT_ALLOWED(422, "El banco sólo puede mejorar o reducir", "The bank may only lower"),
    OVERRIDE_INSUFFICIENT(409, "Otras reglas no se cumplen", "Other rules are not met"),
    NOT_OVERRIDABLE(409, "Esa regla no admite excepción", "That rule takes no override"),
    BANK_IS_FIXED(409, "El banco ya no cambia", "The bank no longer changes"),
    OWN_CONSORTIUM(409, "Es su propio consorcio", "It is the own consortium"),
    UNKNOWN_BORROWER(422, "Prestatario desconocido", "Unknown borrower");

    private final int status;
    private final String es;
    private final String en;

    ApplicationProblem(int status, String es, String en) {
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

    /** Who is not known yet may be known when the same command comes again. */
    @Override
    public boolean kept() {
        return this != UNKNOWN_BORROWER;
    }
}
