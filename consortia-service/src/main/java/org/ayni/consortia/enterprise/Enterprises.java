package org.ayni.consortia.enterprise;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;

/** What other features ask about enterprises. */
@Singleton
public class Enterprises {

    private final EnterpriseRepository repository;

    Enterprises(EnterpriseRepository repository) {
        this.repository = repository;
    }

    /** Holds the enterprise's row until the transaction ends; 422 at the field when there is no such enterprise. */
    public void lock(String field, UUID id) {
        if (!repository.lock(id)) {
            throw unknown(field, id);
        }
    }

    /** 422 at the field when there is no such enterprise. */
    public void mustBeKnown(String field, UUID id) {
        if (!repository.exists(id)) {
            throw unknown(field, id);
        }
    }

    private static Problem unknown(String field, UUID id) {
        return CommonProblem.INVALID_FIELD.problem(field, "No existe la empresa " + id, "There is no enterprise " + id);
    }
}
