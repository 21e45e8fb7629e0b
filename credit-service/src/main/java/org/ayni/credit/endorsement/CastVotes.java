package org.ayni.credit.endorsement;

import jakarta.inject.Singleton;
import org.ayni.credit.application.LoanApplication;
import org.ayni.credit.endorsement.VoteResource.Vote;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** The votes in the database. */
@Singleton
class CastVotes {

    private final Jdbi sql;
    private final BusinessClock clock;

    CastVotes(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps a vote; false when the member has voted in this round. */
    boolean vote(LoanApplication application, String member, Vote vote) {
        return sql.withHandle(db -> db.createUpdate("""
                                insert into application_vote (application_id, member, favourable, reason, round,
                                  valid_on, booked_on, recorded_at)
                                values (:id, :member, :favourable, :reason, :round, :today, :today, :now)
                                on conflict do nothing""")
                        .bindMethods(vote)
                        .bind("id", application.id())
                        .bind("member", member)
                        .bind("round", application.round())
                        .bind("today", clock.today())
                        .bind("now", clock.now())
                        .execute()
                == 1);
    }

    /** How many voted for and against in a round. */
    public record Count(int favourable, int against) {}

    Count count(LoanApplication application) {
        return sql.withHandle(db -> db.createQuery("""
                        select count(*) filter (where favourable) as favourable,
                               count(*) filter (where not favourable) as against
                        from application_vote where application_id = :id and round = :round""")
                .bind("id", application.id())
                .bind("round", application.round())
                .mapTo(Count.class)
                .one());
    }
}
