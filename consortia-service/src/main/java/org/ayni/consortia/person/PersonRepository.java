package org.ayni.consortia.person;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.consortia.fact.ExternalId;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.person.Education.Literacy;
import org.ayni.consortia.person.Education.Schooling;
import org.ayni.kit.paging.PageRequest;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** People as rows: here document and phone are sealed and opened, nowhere else. */
@Singleton
class PersonRepository {

    private static final String DOCUMENT = "document";
    private static final String PHONE = "phone";
    private static final String SELECT = """
            select id, given_names, family_names, birth_date, sex, languages, schooling, literacy, document_sealed,
                   phone_sealed, valid_on as registered_on, external_id, version
            from person
            """;

    private final Jdbi sql;
    private final PersonalVault vault;

    PersonRepository(Jdbi sql, PersonalVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** The keyed digests by which a person is found. */
    public record Index(
            @Nullable String documentDigest, @Nullable String phoneDigest) {}

    @SuppressWarnings("ArrayRecordComponent")
    public record Row(
            UUID id,
            String givenNames,
            String familyNames,
            @Nullable LocalDate birthDate,
            Sex sex,
            List<String> languages,
            @Nullable Schooling schooling,
            @Nullable Literacy literacy,
            byte @Nullable [] documentSealed,
            byte @Nullable [] phoneSealed,
            LocalDate registeredOn,
            @Nullable String externalId,
            int version) {}

    /** False when the document or the external id is taken. */
    boolean insert(Person person, Index index, ExternalId external, FactTime time) {
        IdentityDocument document = person.document();
        return sql.withHandle(db -> db.createUpdate("""
                                insert into person (id, given_names, family_names, birth_date, sex, languages,
                                  schooling, literacy, document_sealed, document_digest, phone_sealed, phone_digest,
                                  external_id, external_client, version, valid_on, booked_on, recorded_at)
                                values (:id, :givenNames, :familyNames, :birthDate, :sex, :spoken, :schooling,
                                  :literacy, :documentSealed, :documentDigest, :phoneSealed, :phoneDigest,
                                  :externalId, :externalClient, :version, :validOn, :bookedOn, :recordedAt)
                                on conflict do nothing""")
                        .bindMethods(person)
                        .bindArray("spoken", String.class, person.languages())
                        .bind(
                                "documentSealed",
                                sealed(person.id(), DOCUMENT, document == null ? null : document.normalText()))
                        .bind("phoneSealed", sealed(person.id(), PHONE, person.phone()))
                        .bindMethods(index)
                        .bind("externalClient", external.externalClient())
                        .bindMethods(time)
                        .execute())
                == 1;
    }

    Optional<Person> find(UUID id) {
        return one("where id = :key", id);
    }

    /** Reads it and holds its row until the transaction ends. */
    Optional<Person> lock(UUID id) {
        return one("where id = :key for no key update", id);
    }

    boolean exists(UUID id) {
        return found("select true from person where id = :id", id);
    }

    /** Holds the row without reading it; false when there is none. */
    boolean hold(UUID id) {
        return found("select true from person where id = :id for no key update", id);
    }

    Optional<Person> findByDocument(String digest) {
        return one("where document_digest = :key", digest);
    }

    /** A phone may be shared: at most as many people as a page holds. */
    List<Person> findByPhone(String digest, int limit) {
        return sql.withHandle(db -> db.createQuery(SELECT + "where phone_digest = :digest order by id limit :limit")
                .bind("digest", digest)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(this::opened)
                .list());
    }

    List<Person> list(@Nullable String externalId, String client, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + """
                        where id > :after
                          and (:externalId::text is null or (external_id = :externalId and external_client = :client))
                        order by id limit :fetch""")
                .bind("externalId", externalId)
                .bind("client", client)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(Row.class)
                .map(this::opened)
                .list());
    }

    private boolean found(String query, UUID id) {
        return sql.withHandle(db -> db.createQuery(query)
                .bind("id", id)
                .mapTo(Boolean.class)
                .findOne()
                .isPresent());
    }

    private Optional<Person> one(String where, Object key) {
        return sql.withHandle(db -> db.createQuery(SELECT + where)
                .bind("key", key)
                .mapTo(Row.class)
                .map(this::opened)
                .findOne());
    }

    private byte @Nullable [] sealed(UUID id, String field, @Nullable String text) {
        return text == null ? null : vault.seal(id, field, text);
    }

    private Person opened(Row row) {
        byte[] document = row.documentSealed;
        byte[] phone = row.phoneSealed;
        return new Person(
                row.id,
                row.givenNames,
                row.familyNames,
                document == null ? null : IdentityDocument.ofNormalText(vault.open(row.id, DOCUMENT, document)),
                row.birthDate,
                row.sex,
                row.languages,
                row.schooling,
                row.literacy,
                phone == null ? null : vault.open(row.id, PHONE, phone),
                row.registeredOn,
                row.externalId,
                row.version);
    }
}
