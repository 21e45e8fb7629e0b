package org.ayni.credit.claim;

import org.ayni.kit.problem.ProblemType;

/** What a claim refuses. */
public enum ClaimProblem implements ProblemType {
    ALREADY_CLAIMED(409, "El crédito ya tiene un reclamo", "The loan has a claim already"),
    CLAIM_OPEN(409, "Hay un reclamo abierto o pagado", "There is a claim, open or paid"),
    BEYOND_THE_COVER(422, "Más de lo que el fondo cubre", "More than the fund covers"),
    EVIDENCE_MISSING(422, "Falta evidencia", "Evidence is missing"),
    ANSWER_NOT_DUE(409, "El banco aún puede responder", "The bank may still answer"),
    NOTHING_TO_PAY_FROM(409, "No hay de qué pagar", "There is nothing to pay from"),
    COSTS_BEYOND_RECOVERIES(422, "Más costos que lo recuperado", "More costs than was recovered");

    private final int status;
    private final String es;
    private final String en;

    ClaimProblem(int status, String es, String en) {
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
