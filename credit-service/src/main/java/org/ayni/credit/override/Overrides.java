package org.ayni.credit.override;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.override.OverrideRequests.ApplicationOverride;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** The confirmed overrides in the database. */
@Singleton
class Overrides {

    private final Jdbi sql;
    private final BusinessClock clock;
    private final Caller caller;

    Overrides(Jdbi sql, BusinessClock clock, Caller caller) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
    }

    /** Who confirms it now. */
    String confirmer() {
        return caller.subject();
    }

    void insert(ApplicationOverride override, int round) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into application_override (id, application_id, rules, reason, evidence, confirmed_by,
                          round, valid_on, booked_on, recorded_at)
                        values (:id, :applicationId, :rules, :reason, :evidence, :confirmedBy, :round, :on, :on,
                          :now)""")
                .bindMethods(override)
                .bind("round", round)
                .bind("now", clock.now())
                .execute());
    }

    List<ApplicationOverride> of(UUID applicationId) {
        return sql.withHandle(db -> db.createQuery("""
                        select id, application_id, rules, reason, evidence, confirmed_by, valid_on as "on"
                        from application_override where application_id = :id order by id""")
                .bind("id", applicationId)
                .mapTo(ApplicationOverride.class)
                .list());
    }
}
