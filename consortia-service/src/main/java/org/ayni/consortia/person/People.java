package org.ayni.consortia.person;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;

/** What other features ask about people. */
@Singleton
public class People {

    private final PersonRepository repository;

    People(PersonRepository repository) {
        this.repository = repository;
    }

    /** Holds the person's row until the transaction ends; 404 when there is no such person. */
    public void lock(UUID id) {
        repository.lock(id).orElseThrow(() -> Problem.notFound("person", id));
    }

    /** 404 when there is no such person. */
    public void mustExist(UUID id) {
        repository.find(id).orElseThrow(() -> Problem.notFound("person", id));
    }

    /** 422 at the field when there is no such person. */
    public void mustBeKnown(String field, UUID id) {
        repository.find(id).orElseThrow(() -> CommonProblem.INVALID_FIELD.problem(
                field, "No existe la persona " + id, "There is no person " + id));
    }
}
