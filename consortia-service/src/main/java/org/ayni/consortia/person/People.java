package org.ayni.consortia.person;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;

/** What other features ask about people: whether they are there, never who they are. */
@Singleton
public class People {

    private final PersonRepository repository;

    People(PersonRepository repository) {
        this.repository = repository;
    }

    /** Holds the person's row until the transaction ends; 404 when there is no such person. */
    public void lock(UUID id) {
        if (!repository.hold(id)) {
            throw Problem.notFound("person", id);
        }
    }

    /** 404 when there is no such person. */
    public void mustExist(UUID id) {
        if (!repository.exists(id)) {
            throw Problem.notFound("person", id);
        }
    }

    /** 422 at the field when there is no such person. */
    public void mustBeKnown(String field, UUID id) {
        if (!repository.exists(id)) {
            throw CommonProblem.INVALID_FIELD.problem(field, "No existe la persona " + id, "There is no person " + id);
        }
    }
}
