package org.ayni.credit.bureau;

import org.ayni.kit.problem.ProblemType;

/** What stands in the way of a bureau check. */
public enum BureauProblem implements ProblemType {
    CONSENT_MISSING(409, "Falta el consentimiento", "The consent is missing"),
    DOCUMENT_MISMATCH(409, "El documento no es de esa persona", "The document is not that person's"),
    IDENTITY_CONFLICT(409, "Persona y documento no coinciden", "Person and document do not belong together"),
    UNKNOWN_PERSON(422, "Persona desconocida", "Unknown person");

    private final int status;
    private final String es;
    private final String en;

    BureauProblem(int status, String es, String en) {
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
        return this != UNKNOWN_PERSON;
    }
}
