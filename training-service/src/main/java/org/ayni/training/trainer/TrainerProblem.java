package org.ayni.training.trainer;

import org.ayni.kit.problem.ProblemType;

/** What can be wrong with a trainer, or with naming one. */
public enum TrainerProblem implements ProblemType {
    UNKNOWN_TRAINER(422, "Capacitador desconocido", "Unknown trainer"),
    PEER_WITHOUT_PERSON(422, "Un par debe ser una persona registrada", "A peer must be a registered person");

    private final int status;
    private final String es;
    private final String en;

    TrainerProblem(int status, String es, String en) {
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
