package org.ayni.credit.bureau;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.bureau.BureauAnswer.Rating;
import org.ayni.credit.bureau.BureauCheck.Outcome;
import org.ayni.credit.bureau.BureauCheck.Source;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.FieldCipher;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The kept checks. */
@Singleton
public class BureauChecks {

    private static final TypeReference<List<Debt>> DEBTS = new TypeReference<>() {};

    private final Jdbi sql;
    private final FieldCipher cipher;
    private final BusinessClock clock;
    private final ObjectMapper json;

    BureauChecks(Jdbi sql, FieldCipher cipher, BusinessClock clock, ObjectMapper json) {
        this.sql = sql;
        this.cipher = cipher;
        this.clock = clock;
        this.json = json;
    }

    /** What is kept of an answer besides the check: the document, its digest, and the answer or evidence itself. */
    record Kept(
            Document document,
            String digest,
            @Nullable String rawAnswer,
            @Nullable String evidenceHash) {}

    /** The latest answer about a person, whatever it says. */
    public Optional<BureauCheck> latest(UUID personId) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from bureau_check where person_id = :personId
                        order by retrieved_on desc, id desc limit 1""")
                .bind("personId", personId)
                .map((row, context) -> toCheck(row))
                .findOne());
    }

    /** The document with which a person was asked about last; for their bank alone (design rule 31). */
    public Optional<Document> document(UUID personId) {
        return sql.withHandle(db -> db.createQuery("""
                        select document_cipher from bureau_check where person_id = :personId
                        order by retrieved_on desc, id desc limit 1""")
                        .bind("personId", personId)
                        .mapTo(String.class)
                        .findOne())
                .map(cipher::decrypt)
                .map(text -> text.split("\\|", -1))
                .map(part -> new Document(part[0], part[1].isEmpty() ? null : part[1], part[2]));
    }

    Optional<BureauCheck> find(UUID id) {
        return sql.withHandle(db -> db.createQuery("select * from bureau_check where id = :id")
                .bind("id", id)
                .map((row, context) -> toCheck(row))
                .findOne());
    }

    List<BureauCheck> list(@Nullable UUID personId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from bureau_check
                        where id > :after and (:personId::uuid is null or person_id = :personId)
                        order by id limit :fetch""")
                .bind("after", page.after())
                .bind("personId", personId)
                .bind("fetch", page.fetch())
                .map((row, context) -> toCheck(row))
                .list());
    }

    void insert(BureauCheck check, Kept kept) {
        String raw = kept.rawAnswer();
        sql.useHandle(db -> db.createUpdate("""
                        insert into bureau_check (id, person_id, purpose, consent_id, source, bank_id, document_digest,
                          document_cipher, outcome, rating, listed, lenders, debts_cipher, answer_cipher, answer_hash,
                          retrieved_on, expires_on, failure, valid_on, booked_on, recorded_at)
                        values (:id, :personId, :purpose, :consentId, :source, :bankId, :digest, :document, :outcome,
                          :rating, :listed, :lenders, :owed, :answer,
                          coalesce(:evidenceHash, encode(sha256(convert_to(:raw, 'UTF8')), 'hex')),
                          :retrievedOn, :expiresOn, :failure, :retrievedOn, :bookedOn, :now)""")
                .bindMethods(check)
                .bind("digest", kept.digest())
                .bind("document", cipher.encrypt(text(kept.document())))
                .bind("owed", check.debts().isEmpty() ? null : cipher.encrypt(write(check.debts())))
                .bind("answer", raw == null ? null : cipher.encrypt(raw))
                .bind("raw", raw)
                .bind("evidenceHash", kept.evidenceHash())
                .bind("bookedOn", clock.today())
                .bind("now", clock.now())
                .execute());
    }

    private BureauCheck toCheck(ResultSet row) throws SQLException {
        String rating = row.getString("rating");
        String debts = row.getString("debts_cipher");
        return new BureauCheck(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("purpose"),
                row.getObject("consent_id", UUID.class),
                Source.valueOf(row.getString("source")),
                row.getObject("bank_id", UUID.class),
                Outcome.valueOf(row.getString("outcome")),
                rating == null ? null : Rating.valueOf(rating),
                row.getObject("listed", Boolean.class),
                row.getObject("lenders", Integer.class),
                debts == null ? List.of() : read(cipher.decrypt(debts)),
                row.getObject("retrieved_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("failure"));
    }

    private String write(List<Debt> debts) {
        try {
            return json.writeValueAsString(debts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private List<Debt> read(String debts) {
        try {
            return json.readValue(debts, DEBTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(Document document) {
        return document.number() + "|" + (document.complement() == null ? "" : document.complement()) + "|"
                + document.department();
    }
}
