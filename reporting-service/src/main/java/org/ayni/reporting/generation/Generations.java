package org.ayni.reporting.generation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Puts a transaction on one generation: from then on, its statements mean that generation's tables. Locks are taken
 * before the first look at the data, so that a snapshot is never older than the lock.
 */
@Singleton
public class Generations {

    private final Jdbi sql;

    Generations(Jdbi sql) {
        this.sql = sql;
    }

    /** For reading: the generation that answers now stays whole until the transaction ends. */
    public static Generation read(Handle db) {
        db.execute("lock table public.projection in access share mode");
        return use(db, current(db));
    }

    /** For the intake: the generation that answers now goes on answering until the transaction ends. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Generation write() {
        return sql.withHandle(db -> {
            db.execute("lock table public.projection in row share mode");
            return use(db, current(db));
        });
    }

    /** For the rebuild: this generation, whichever answers. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void write(Generation generation) {
        sql.useHandle(db -> use(db, generation));
    }

    /** The generation that answers. */
    public static Generation current(Handle db) {
        return Generation.named(db.createQuery("select generation from public.projection")
                .mapTo(String.class)
                .one());
    }

    private static Generation use(Handle db, Generation generation) {
        db.createQuery("select set_config('search_path', :path, true)")
                .bind("path", generation == Generation.PUBLIC ? "public" : generation.schema() + ", public")
                .mapTo(String.class)
                .one();
        return generation;
    }
}
