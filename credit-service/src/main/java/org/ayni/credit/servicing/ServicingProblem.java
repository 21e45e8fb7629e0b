package org.ayni.credit.servicing;

import org.ayni.kit.problem.ProblemType;

/** What servicing refuses. */
public enum ServicingProblem implements ProblemType {
    NOTHING_TO_DEFER(409, "No queda cuota por diferir", "No instalment is left to defer"),
    OVERPAYMENT(422, "Más de lo que se debe", "More than is owed"),
    NOT_THE_PAYOFF_AMOUNT(422, "No es el monto que cancela", "Not the amount that pays it off"),
    PREPAYMENT_NOT_OFFERED(422, "El producto no lo ofrece", "The product does not offer it"),
    NOTHING_TO_WAIVE(422, "No hay esa deuda por condonar", "There is no such debt to waive"),
    BEYOND_THE_BALANCE(422, "Más que el saldo", "More than the balance");

    private final int status;
    private final String es;
    private final String en;

    ServicingProblem(int status, String es, String en) {
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
