package org.ayni.consortia.consortium;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;

/** What other features ask about consortia. */
@Singleton
public class Consortia {

    private final ConsortiumRepository repository;
    private final Jdbi sql;

    Consortia(ConsortiumRepository repository, Jdbi sql) {
        this.repository = repository;
        this.sql = sql;
    }

    /** 404 when there is no such consortium. */
    public void mustExist(UUID id) {
        repository.get(id);
    }

    /** Holds the consortium's row until the transaction ends; 404 when there is none. */
    public void lock(UUID id) {
        repository.lock(id);
    }

    /** As {@link #lock}; 409 {@code state-conflict} when it is dissolved. */
    public void lockActive(UUID id, String action) {
        mustBeActive(repository.lock(id), action);
    }

    /** As {@link #lockActive}, without the lock, for an id in a request's body: 422 at the field when there is none. */
    public void mustBeActive(String field, UUID id, String action) {
        mustBeKnown(field, List.of(id));
        mustBeActive(repository.get(id), action);
    }

    /** 422 at the field, naming the first id that is no consortium. */
    public void mustBeKnown(String field, List<UUID> ids) {
        List<UUID> known = sql.withHandle(db -> db.createQuery("select id from consortium where id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .mapTo(UUID.class)
                .list());
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw CommonProblem.INVALID_FIELD.problem(
                    field, "No existe el consorcio " + id, "There is no consortium " + id);
        });
    }

    private static void mustBeActive(Consortium consortium, String action) {
        if (consortium.status() == ConsortiumStatus.DISSOLVED) {
            throw Problem.stateConflict(
                    action, consortium.status(), consortium.status().allowedActions());
        }
    }
}
