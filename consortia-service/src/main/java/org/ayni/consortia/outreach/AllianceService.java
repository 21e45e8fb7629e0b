package org.ayni.consortia.outreach;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
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

/** Alliances, formal with a signed document or verbal. */
@Singleton
public class AllianceService {

    private static final String SELECT = """
            select id, external_id, partner, kind, formal, signed_document, purpose, valid_on as formed_on
            from alliance
            """;

    private final Jdbi sql;
    private final Idempotency idempotency;
    private final Facts facts;

    AllianceService(Jdbi sql, Idempotency idempotency, Facts facts) {
        this.sql = sql;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    @Transactional
    public Answer form(FormAlliance command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("formedOn", command.formedOn());
            Alliance alliance = Alliance.of(command, time);
            insert(alliance, facts.externalId(command.externalId()), time);
            facts.tell("alliance/" + alliance.id(), "form", null, alliance, alliance.formed());
            return Answer.created("/v1/alliances/" + alliance.id(), 1, alliance);
        });
    }

    @Transactional
    public Answer get(UUID id) {
        Alliance alliance = sql.withHandle(db -> db.createQuery(SELECT + "where id = :id")
                        .bind("id", id)
                        .mapTo(Alliance.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("alliance", id));
        return Answer.changed(1, alliance);
    }

    @Transactional
    public Page<Alliance> list(@Nullable String externalId, Alliance.@Nullable Kind kind, PageRequest page) {
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
                        .mapTo(Alliance.class)
                        .list()),
                page,
                Alliance::id,
                each -> each);
    }

    private void insert(Alliance alliance, ExternalId external, FactTime time) {
        int inserted = sql.withHandle(db -> db.createUpdate("""
                        insert into alliance (id, partner, kind, formal, signed_document, purpose, external_id,
                          external_client, valid_on, booked_on, recorded_at)
                        values (:id, :partner, :kind, :formal, :signedDocument, :purpose, :externalId,
                          :externalClient, :validOn, :bookedOn, :recordedAt)
                        on conflict do nothing""")
                .bindMethods(alliance)
                .bind("externalClient", external.externalClient())
                .bindMethods(time)
                .execute());
        if (inserted == 0) {
            throw external.taken();
        }
    }
}
