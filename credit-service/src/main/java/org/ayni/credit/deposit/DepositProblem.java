package org.ayni.credit.deposit;

import org.ayni.kit.problem.ProblemType;

/** What is refused about deposits. */
public enum DepositProblem implements ProblemType {
    OWN_MONEY_LENT(409, "Este fondo presta lo suyo", "This fund lends its own"),
    INSUFFICIENT_CASH(409, "El fondo no tiene ese efectivo", "The fund does not have that cash"),
    DUPLICATE_CERTIFICATE(409, "El banco ya tiene ese certificado", "The bank already has that certificate"),
    COVER_IN_USE(409, "El depósito respalda préstamos", "The deposit backs loans"),
    INTEREST_NOT_ACCRUED(409, "Ese interés no se devengó", "That interest was not accrued"),
    INVALID_PERIOD(422, "Las fechas no están en orden", "The dates are out of order");

    private final int status;
    private final String es;
    private final String en;

    DepositProblem(int status, String es, String en) {
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
