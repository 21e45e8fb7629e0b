package org.ayni.credit.schedule;

import org.ayni.kit.problem.Problem;
import org.ayni.kit.problem.ProblemType;

/** Terms from which no lawful schedule follows. */
public enum ScheduleProblem implements ProblemType {
    INSTALMENT_TOO_SMALL(422, "La cuota no alcanza", "The instalment is too small"),
    INVALID_SCHEDULE_TERMS(422, "El plan de pagos no es posible", "The schedule is impossible"),
    DISBURSEMENTS_DIFFER_FROM_PRINCIPAL(
            422, "Los desembolsos no suman el capital", "The disbursements do not add up to the principal");

    private final int status;
    private final String es;
    private final String en;

    ScheduleProblem(int status, String es, String en) {
        this.status = status;
        this.es = es;
        this.en = en;
    }

    /** The field is the term to change, named as in the request. */
    static Problem invalid(String field, String es, String en) {
        return INVALID_SCHEDULE_TERMS.problem(field, es, en);
    }

    static Problem instalmentTooSmall() {
        return INSTALMENT_TOO_SMALL.problem(
                "instalments",
                "La cuota redondeada es cero, no cubre el interés de una fila o no llega a una última cuota positiva.",
                "The rounded instalment is zero, is below the interest of a row, or leaves a negative last row.");
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
