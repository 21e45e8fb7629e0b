package org.ayni.credit.product;

import org.ayni.kit.problem.ProblemType;

/** What a product refuses. */
public enum ProductProblem implements ProblemType {
    INVALID_RANGE(422, "El rango está al revés", "The range is upside down");

    private final int status;
    private final String es;
    private final String en;

    ProductProblem(int status, String es, String en) {
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
