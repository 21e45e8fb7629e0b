package org.ayni.credit.loan;

import org.ayni.kit.problem.ProblemType;

/** What a loan refuses. */
public enum LoanProblem implements ProblemType {
    DUPLICATE_BANK_REFERENCE(409, "La referencia del banco ya se usó", "The bank reference was used already"),
    RESERVATION_EXPIRED(409, "La reserva venció", "The reservation has expired"),
    BEYOND_APPROVAL(422, "Más de lo que se aprobó", "More than was approved"),
    INVALID_AMOUNT(422, "El monto no es posible", "The amount is impossible"),
    INVALID_DATE(422, "La fecha no es posible", "The date is impossible");

    private final int status;
    private final String es;
    private final String en;

    LoanProblem(int status, String es, String en) {
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
