package org.ayni.credit.fund;

import org.ayni.kit.problem.ProblemType;

/** What the fund refuses. */
public enum FundProblem implements ProblemType {
    FUND_CAPACITY_EXCEEDED(409, "El fondo no tiene capacidad", "The fund has no room"),
    EXPOSURE_LIMIT_EXCEEDED(409, "Se supera un límite de exposición", "An exposure limit is exceeded"),
    INSUFFICIENT_CASH(409, "El fondo no tiene ese efectivo", "The fund does not have that cash"),
    CONTRIBUTION_ALREADY_RECEIVED(409, "El aporte ya se recibió", "The contribution was received already"),
    DUPLICATE_CERTIFICATE(409, "El banco ya tiene ese certificado", "The bank already has that certificate"),
    IN_KIND_IS_NOT_MONEY(422, "Un aporte en especie no es dinero", "A contribution in kind is not money"),
    LATE_DATE(422, "La fecha es posterior a hoy", "The date is after today"),
    INVALID_PERIOD(422, "Las fechas no están en orden", "The dates are out of order");

    private final int status;
    private final String es;
    private final String en;

    FundProblem(int status, String es, String en) {
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
