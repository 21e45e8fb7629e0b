package org.ayni.consortia.outreach;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.consortia.consortium.Consortia;
import org.ayni.consortia.fact.ExternalId;
import org.ayni.consortia.fact.FactTime;
import org.ayni.consortia.fact.Facts;
import org.ayni.kit.http.Answer;
import org.ayni.kit.idempotency.Idempotency;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Catalogues, discs, interviews and articles, with the consortia they feature. */
@Singleton
public class PublicationService {

    private static final String SELECT = """
            select id, external_id, kind, title, copies, consortia_featured, valid_on as issued_on
            from publication
            """;

    private final Jdbi sql;
    private final Consortia consortia;
    private final Idempotency idempotency;
    private final Facts facts;

    PublicationService(Jdbi sql, Consortia consortia, Idempotency idempotency, Facts facts) {
        this.sql = sql;
        this.consortia = consortia;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    @Transactional
    public Answer issue(IssuePublication command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("issuedOn", command.issuedOn());
            consortia.mustBeKnown("consortiaFeatured", command.featured());
            Publication publication = Publication.of(command, time);
            insert(publication, facts.externalId(command.externalId()), time);
            facts.tell("publication/" + publication.id(), "issue", null, publication, publication.issued());
            return Answer.created("/v1/publications/" + publication.id(), 1, publication);
        });
    }

    @Transactional
    public Answer get(UUID id) {
        Publication publication = sql.withHandle(db -> db.createQuery(SELECT + "where id = :id")
                        .bind("id", id)
                        .mapTo(Publication.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("publication", id));
        return Answer.changed(1, publication);
    }

    @Transactional
    public Page<Publication> list(@Nullable String externalId, Publication.@Nullable Kind kind, PageRequest page) {
        return Page.of(
                sql.withHandle(db -> db.createQuery(SELECT + """
                                where id > :after
                                  and (:externalId::text is null
                                       or (external_id = :externalId and external_client = :client))
                                  and (:kind::text is null or kind = :kind)
                                order by id limit :fetch""")
                        .bind("externalId", externalId)
                        .bind("client", facts.client())
                        .bind("kind", kind)
                        .bind("after", page.after())
                        .bind("fetch", page.fetch())
                        .mapTo(Publication.class)
                        .list()),
                page,
                Publication::id,
                each -> each);
    }

    private void insert(Publication publication, ExternalId external, FactTime time) {
        int inserted = sql.withHandle(db -> db.createUpdate("""
                        insert into publication (id, kind, title, copies, consortia_featured, external_id,
                          external_client, valid_on, booked_on, recorded_at)
                        values (:id, :kind, :title, :copies, :featured, :externalId, :externalClient, :validOn,
                          :bookedOn, :recordedAt)
                        on conflict do nothing""")
                .bindMethods(publication)
                .bindArray("featured", UUID.class, publication.consortiaFeatured())
                .bind("externalClient", external.externalClient())
                .bindMethods(time)
                .execute());
        if (inserted == 0) {
            throw external.taken();
        }
    }
}
