package org.ayni.consortia.role;

import org.ayni.kit.problem.ProblemType;

/** Refusals about roles in an enterprise. */
public enum RoleProblem implements ProblemType {
    ROLE_ALREADY_HELD(409, "La persona ya tiene un rol en esa empresa", "The person already has a role there");

    private final int status;
    private final String es;
    private final String en;

    RoleProblem(int status, String es, String en) {
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
