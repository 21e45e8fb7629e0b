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

/** Public forums that the programme took part in. */
@Singleton
public class ForumService {

    private static final String SELECT = """
            select id, external_id, name, place, topic, valid_on as attended_on
            from forum
            """;

    private final Jdbi sql;
    private final Idempotency idempotency;
    private final Facts facts;

    ForumService(Jdbi sql, Idempotency idempotency, Facts facts) {
        this.sql = sql;
        this.idempotency = idempotency;
        this.facts = facts;
    }

    @Transactional
    public Answer attend(AttendForum command) {
        return idempotency.once(command, () -> {
            FactTime time = facts.time("attendedOn", command.attendedOn());
            Forum forum = Forum.of(command, time);
            insert(forum, facts.externalId(command.externalId()), time);
            facts.tell("forum/" + forum.id(), "attend", null, forum, forum.attended());
            return Answer.created("/v1/forums/" + forum.id(), 1, forum);
        });
    }

    @Transactional
    public Answer get(UUID id) {
        Forum forum = sql.withHandle(db -> db.createQuery(SELECT + "where id = :id")
                        .bind("id", id)
                        .mapTo(Forum.class)
                        .findOne())
                .orElseThrow(() -> Problem.notFound("forum", id));
        return Answer.changed(1, forum);
    }

    @Transactional
    public Page<Forum> list(@Nullable String externalId, PageRequest page) {
        return Page.of(
                sql.withHandle(db -> db.createQuery(SELECT + """
                                where id > :after
                                  and (:externalId::text is null
                                       or (external_id = :externalId and external_client = :client))
                                order by id limit :fetch""")
                        .bind("externalId", externalId)
                        .bind("client", facts.client())
                        .bind("after", page.after())
                        .bind("fetch", page.fetch())
                        .mapTo(Forum.class)
                        .list()),
                page,
                Forum::id,
                each -> each);
    }

    private void insert(Forum forum, ExternalId external, FactTime time) {
        int inserted = sql.withHandle(db -> db.createUpdate("""
                        insert into forum (id, name, place, topic, external_id, external_client, valid_on,
                          booked_on, recorded_at)
                        values (:id, :name, :place, :topic, :externalId, :externalClient, :validOn, :bookedOn,
                          :recordedAt)
                        on conflict do nothing""")
                .bindMethods(forum)
                .bind("externalClient", external.externalClient())
                .bindMethods(time)
                .execute());
        if (inserted == 0) {
            throw external.taken();
        }
    }
}
