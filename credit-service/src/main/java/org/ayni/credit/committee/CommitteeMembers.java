package org.ayni.credit.committee;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The seats in the database. */
@Singleton
public class CommitteeMembers {

    private static final String MEMBER =
            "select id, fund_id, subject, consortium_id, joined_on, left_on from committee_member ";

    private final Jdbi sql;
    private final BusinessClock clock;

    CommitteeMembers(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Who sits there on a day; empty when nobody ever said who does. */
    public List<CommitteeMember> sitting(UUID fundId, LocalDate on) {
        return sql.withHandle(db -> db.createQuery(
                        MEMBER + "where fund_id = :fundId and joined_on <= :on and (left_on is null or left_on > :on)")
                .bind("fundId", fundId)
                .bind("on", on)
                .mapTo(CommitteeMember.class)
                .list());
    }

    Optional<CommitteeMember> lock(UUID id) {
        return sql.withHandle(db -> db.createQuery(MEMBER + "where id = :id for no key update")
                .bind("id", id)
                .mapTo(CommitteeMember.class)
                .findOne());
    }

    Optional<CommitteeMember> find(UUID id) {
        return sql.withHandle(db -> db.createQuery(MEMBER + "where id = :id")
                .bind("id", id)
                .mapTo(CommitteeMember.class)
                .findOne());
    }

    List<CommitteeMember> list(@Nullable UUID fundId, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(MEMBER
                        + "where id > :after and (:fundId::uuid is null or fund_id = :fundId) order by id limit :fetch")
                .bind("fundId", fundId)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .mapTo(CommitteeMember.class)
                .list());
    }

    /** Adds a seat; false when the member sits there already. */
    boolean insert(CommitteeMember member) {
        return sql.withHandle(db -> db.createUpdate("""
                                insert into committee_member (id, fund_id, subject, consortium_id, joined_on, valid_on,
                                  booked_on, recorded_at)
                                values (:id, :fundId, :subject, :consortiumId, :joinedOn, :joinedOn, :today, :now)
                                on conflict (fund_id, subject) where left_on is null do nothing""")
                        .bindMethods(member)
                        .bind("today", clock.today())
                        .bind("now", clock.now())
                        .execute()
                == 1);
    }

    void leave(UUID id, LocalDate on) {
        sql.useHandle(db -> db.createUpdate("update committee_member set left_on = :on where id = :id")
                .bind("id", id)
                .bind("on", on)
                .execute());
    }
}
