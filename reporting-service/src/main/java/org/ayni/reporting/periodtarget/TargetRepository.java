package org.ayni.reporting.periodtarget;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The targets. */
@Singleton
class TargetRepository {

    private final Jdbi sql;

    TargetRepository(Jdbi sql) {
        this.sql = sql;
    }

    void add(Target it) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into period_target (id, period_code, indicator, kind, dimension, part, number, set_by,
                                                   valid_on, booked_on, recorded_at)
                        values (:id, :periodCode, :indicator, :kind, :dimension, :part, :number, :setBy, :bookedOn,
                                :bookedOn, :recordedAt)""").bindMethods(it).execute());
    }

    /** Of a period, those that hold: the last of each indicator, kind and part. */
    List<Target> of(String period) {
        return sql.withHandle(db ->
                db.createQuery("""
                        select distinct on (indicator, kind, dimension, part)
                          id, period_code, indicator, kind, dimension, part, number, set_by, booked_on, recorded_at
                        from period_target where period_code = :period
                        order by indicator, kind, dimension nulls first, part nulls first, id desc""").bind("period", period).mapTo(Target.class).list());
    }
}
