package org.ayni.credit.bureau;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.FieldCipher;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The kept checks. */
@Singleton
public class BureauChecks {

    private static final String CHECK = """
            select id, person_id, purpose, consent_id, outcome, rating, listed, lenders, retrieved_on, expires_on,
              failure
            from bureau_check\s""";

    private final Jdbi sql;
    private final FieldCipher cipher;
    private final BusinessClock clock;

    BureauChecks(Jdbi sql, FieldCipher cipher, BusinessClock clock) {
        this.sql = sql;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** The latest answer about a person, whatever it says. */
    public Optional<BureauCheck> latest(UUID personId) {
        return sql.withHandle(db -> db.createQuery(CHECK + "where person_id = :personId order by id desc limit 1")
                .bind("personId", personId)
                .mapTo(BureauCheck.class)
                .findOne());
    }

    Optional<BureauCheck> find(UUID id) {
        return sql.withHandle(db -> db.createQuery(CHECK + "where id = :id")
                .bind("id", id)
                .mapTo(BureauCheck.class)
                .findOne());
    }

    List<BureauCheck> list(@Nullable UUID personId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(CHECK
                        + "where id > :after and (:personId::uuid is null or person_id = :personId) "
                        + "order by id limit :fetch")
                .bind("after", page.after())
                .bind("personId", personId)
                .bind("fetch", page.fetch())
                .mapTo(BureauCheck.class)
                .list());
    }

    void insert(BureauCheck check, Document document, String digest, @Nullable String rawAnswer) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into bureau_check (id, person_id, purpose, consent_id, document_digest, document_cipher,
                          outcome, rating, listed, lenders, answer_cipher, answer_hash, retrieved_on, expires_on,
                            failure,
                          valid_on, booked_on, recorded_at)
                        values (:id, :personId, :purpose, :consentId, :digest, :document, :outcome, :rating, :listed,
                          :lenders, :answer, encode(sha256(convert_to(:raw, 'UTF8')), 'hex'), :retrievedOn, :expiresOn,
                          :failure, :retrievedOn, :bookedOn, :now)""")
                .bindMethods(check)
                .bind("digest", digest)
                .bind("document", cipher.encrypt(text(document)))
                .bind("answer", rawAnswer == null ? null : cipher.encrypt(rawAnswer))
                .bind("raw", rawAnswer)
                .bind("bookedOn", clock.today())
                .bind("now", clock.now())
                .execute());
    }

    private static String text(Document document) {
        return document.number() + "|" + (document.complement() == null ? "" : document.complement()) + "|"
                + document.department();
    }
}
