package org.ayni.credit.product;

import org.ayni.kit.problem.ProblemType;

/** What a product refuses. */
public enum ProductProblem implements ProblemType {
    INVALID_RANGE(422, "El rango está al revés", "The range is upside down"),
    INVALID_TERMS(422, "Los términos del producto no son posibles", "The terms of the product are impossible"),
    RATE_ABOVE_CAP(422, "La tasa supera el tope legal", "The rate is above the legal cap");

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
