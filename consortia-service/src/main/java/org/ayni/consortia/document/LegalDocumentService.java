package org.ayni.consortia.document;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
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

/** Legal documents: statutes, regulations and the like. That one was drafted says nothing about a milestone. */
@Singleton
public class LegalDocumentService {

    private static final String SELECT = """
            select id, external_id, consortium_id, kind, title, valid_on as drafted_on, evidence
            from legal_document
            """;

    private final Jdbi sql;
    private final Consortia consortia;
    private final Idempotency idempotency;
    private final Facts facts;

    LegalDocumentService(Jdbi sql, Consortia consortia, Idempotency idempotency, Facts facts) {
        this.sql = sql;
        this.consortia = consortia;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    @Transactional
    public Answer draft(DraftDocument command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("draftedOn", command.draftedOn());
            consortia.mustBeKnown("consortiumId", List.of(command.consortiumId()));
            LegalDocument document = LegalDocument.of(command, time);
            insert(document, facts.externalId(command.externalId()), time);
            facts.tell("document/" + document.id(), "draft", null, document, document.drafted());
            return Answer.created("/v1/documents/" + document.id(), 1, document);
        });
    }

    @Transactional
    public Answer get(UUID id) {
        LegalDocument document = sql.withHandle(db -> db.createQuery(SELECT + "where id = :id")
                        .bind("id", id)
                        .mapTo(LegalDocument.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("document", id));
        return Answer.changed(1, document);
    }

    @Transactional
    public Page<LegalDocument> list(
            @Nullable String externalId,
            @Nullable UUID consortiumId,
            LegalDocument.@Nullable Kind kind,
            PageRequest page) {
        return Page.of(
                sql.withHandle(db -> db.createQuery(SELECT + """
                                where id > :after
                                  and (:externalId::text is null
                                       or (external_id = :externalId and external_client = :client))
                                  and (:consortiumId::uuid is null or consortium_id = :consortiumId)
                                  and (:kind::text is null or kind = :kind)
                                order by id limit :fetch""")
                        .bind("externalId", externalId)
                        .bind("client", facts.client())
                        .bind("consortiumId", consortiumId)
                        .bind("kind", kind)
                        .bind("after", page.after())
                        .bind("fetch", page.fetch())
                        .mapTo(LegalDocument.class)
                        .list()),
                page,
                LegalDocument::id,
                each -> each);
    }

    private void insert(LegalDocument document, ExternalId external, FactTime time) {
        int inserted = sql.withHandle(db -> db.createUpdate("""
                        insert into legal_document (id, consortium_id, kind, title, evidence, external_id,
                          external_client, valid_on, booked_on, recorded_at)
                        values (:id, :consortiumId, :kind, :title, :evidence, :externalId, :externalClient,
                          :validOn, :bookedOn, :recordedAt)
                        on conflict do nothing""")
                .bindMethods(document)
                .bind("externalClient", external.externalClient())
                .bindMethods(time)
                .execute());
        if (inserted == 0) {
            throw external.taken();
        }
    }
}
