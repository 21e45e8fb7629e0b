package org.ayni.kit.idempotency;

import jakarta.inject.Singleton;
import java.util.Arrays;
import org.ayni.kit.http.Answer;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.sql.RowArguments;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** The kept keys. A row exists exactly as long as its effect: both are one transaction. */
@Singleton
class IdempotencyKeys {

    private static final String LOCK_TIMEOUT = "55P03";

    private static final String KEEP = """
            update idempotency_key set status = :status, location = :location, etag = :etag, body = :body
            where client = :client and method = :method and path = :path and key = :key""";

    private static final String READ = """
            select fingerprint, status, location, etag, body from idempotency_key
            where client = :client and method = :method and path = :path and key = :key""";

    private final Jdbi sql;
    private final BusinessClock clock;

    IdempotencyKeys(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whose key it is, and for which command: another client or path never meets it. */
    public record Scope(String client, String method, String path, String key) {}

    public record Kept(
            byte[] fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}

    /**
     * Takes the key. While another transaction holds the same key,
     * this waits up to the connection's {@code lock_timeout} (5 s) and then answers 409.
     *
     * @return false when the key was used before
     */
    boolean claim(Scope scope, byte[] fingerprint) {
        try {
            return sql.withHandle(db -> db.createUpdate("""
                            insert into idempotency_key (client, method, path, key, fingerprint, created_at)
                            values (:client, :method, :path, :key, :fingerprint, :now) on conflict do nothing""")
                            .bindNamedArgumentFinder(RowArguments.of(scope))
                            .bind("fingerprint", fingerprint)
                            .bind("now", clock.now())
                            .execute())
                    == 1;
        } catch (UnableToExecuteStatementException waiting) {
            if (waiting.getCause() instanceof java.sql.SQLException cause && LOCK_TIMEOUT.equals(cause.getSQLState())) {
                throw CommonProblem.IDEMPOTENCY_IN_FLIGHT
                        .problem("Repita la misma solicitud en un momento", "Repeat the same request in a moment")
                        .with("retryAfterSeconds", 1);
            }
            throw waiting;
        }
    }

    /**
     * Undoes all that the transaction did and takes the key once more in the one that follows it. A savepoint would be
     * a statement more in every command that is not refused.
     *
     * @return false when somebody else has used the key meanwhile
     */
    boolean claimAnew(Scope scope, byte[] fingerprint) {
        sql.useHandle(db -> db.execute("rollback and chain"));
        return claim(scope, fingerprint);
    }

    void keep(Scope scope, Answer answer) {
        sql.useHandle(db -> db.createUpdate(KEEP)
                .bindNamedArgumentFinder(RowArguments.of(scope))
                .bindNamedArgumentFinder(RowArguments.of(answer))
                .execute());
    }

    /** The kept answer; 422 {@code idempotency-key-reused} when it was for another body. */
    Answer answerOf(Scope scope, byte[] fingerprint) {
        Kept kept = sql.withHandle(
                db -> db.createQuery(READ).bindMethods(scope).mapTo(Kept.class).one());
        if (!Arrays.equals(kept.fingerprint(), fingerprint)) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.problem(
                    "Use una clave nueva para otra orden", "Use a new key for another order");
        }
        return new Answer(kept.status(), kept.location(), kept.etag(), kept.body(), true);
    }
}
