package org.ayni.training.roster;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.ayni.contracts.consortia.ConsortiaEvent;
import org.ayni.contracts.consortia.ConsortiaEvent.ConsortiumRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.EnterpriseRegistered;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipJoined;
import org.ayni.contracts.consortia.ConsortiaEvent.MembershipLeft;
import org.ayni.contracts.consortia.ConsortiaEvent.PersonRegistered;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes the copies, one batch a table. Each statement may come twice, and in any order with the others. */
@Singleton
class RosterCopy {

    private static final String PERSON = """
            insert into roster_person (id, registered_on, recorded_at) values (:personId, :registeredOn, :now)
            on conflict (id) do nothing""";
    private static final String ENTERPRISE = """
            insert into roster_enterprise (id, registered_on, recorded_at) values (:enterpriseId, :registeredOn, :now)
            on conflict (id) do nothing""";
    private static final String CONSORTIUM = """
            insert into roster_consortium (id, name, registered_on, recorded_at)
            values (:consortiumId, :name, :registeredOn, :now)
            on conflict (id) do update set name = excluded.name""";
    private static final String JOINED = """
            insert into roster_membership (id, enterprise_id, consortium_id, joined_on, recorded_at)
            values (:membershipId, :enterpriseId, :consortiumId, :joinedOn, :now)
            on conflict (id) do update set joined_on = excluded.joined_on""";
    private static final String LEFT = """
            insert into roster_membership (id, enterprise_id, consortium_id, left_on, recorded_at)
            values (:membershipId, :enterpriseId, :consortiumId, :leftOn, :now)
            on conflict (id) do update set left_on = excluded.left_on""";

    private final Jdbi sql;
    private final BusinessClock clock;

    RosterCopy(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void take(List<ConsortiaEvent> facts) {
        sql.useHandle(db -> {
            write(db, PERSON, facts, PersonRegistered.class);
            write(db, ENTERPRISE, facts, EnterpriseRegistered.class);
            write(db, CONSORTIUM, facts, ConsortiumRegistered.class);
            write(db, JOINED, facts, MembershipJoined.class);
            write(db, LEFT, facts, MembershipLeft.class);
        });
    }

    private void write(Handle db, String statement, List<ConsortiaEvent> facts, Class<? extends ConsortiaEvent> kind) {
        List<ConsortiaEvent> wanted = new ArrayList<>(facts);
        wanted.removeIf(fact -> !kind.isInstance(fact));
        if (wanted.isEmpty()) {
            return;
        }
        var batch = db.prepareBatch(statement);
        wanted.forEach(fact -> batch.bindMethods(fact).bind("now", clock.now()).add());
        batch.execute();
    }
}
