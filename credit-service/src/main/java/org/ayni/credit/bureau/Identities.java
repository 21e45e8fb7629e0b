package org.ayni.credit.bureau;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** Which document belongs to whom: bound by the first check, and never to be bound otherwise (design rule 31). */
@Singleton
class Identities {

    private final Jdbi sql;
    private final BusinessClock clock;

    Identities(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Refuses a pairing against an earlier one: 409 {@code identity-conflict}. */
    void mustFit(UUID personId, String digest) {
        int conflicts = sql.withHandle(db -> db.createQuery("""
                        select count(*) from bureau_identity
                        where (person_id = :personId) <> (document_digest = :digest)""")
                .bind("personId", personId)
                .bind("digest", digest)
                .mapTo(Integer.class)
                .one());
        if (conflicts > 0) {
            throw BureauProblem.IDENTITY_CONFLICT.problem(
                    "Una consulta anterior une esa persona o ese documento con otro",
                    "An earlier check binds that person or that document to another");
        }
    }

    /** Binds the two, or refuses; of two pairings at once the first one stands. */
    void bind(UUID personId, String digest) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into bureau_identity (person_id, document_digest, valid_on, booked_on, recorded_at)
                        values (:personId, :digest, :today, :today, :now) on conflict do nothing""")
                .bind("personId", personId)
                .bind("digest", digest)
                .bind("today", clock.today())
                .bind("now", clock.now())
                .execute());
        mustFit(personId, digest);
    }
}
