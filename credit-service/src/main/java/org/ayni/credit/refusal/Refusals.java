package org.ayni.credit.refusal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.refusal.RefusalResource.By;
import org.ayni.credit.refusal.RefusalResource.RefusalCount;
import org.ayni.kit.id.Ids;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The refusals in the database; none is ever taken back, a later yes is another fact. */
@Singleton
public class Refusals {

    private final Jdbi sql;
    private final BusinessClock clock;

    Refusals(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Records who refused an application, with each reason's code. */
    public void record(UUID applicationId, UUID fundId, Borrower borrower, String decidedBy, List<String> codes) {
        codes.forEach(code -> sql.useHandle(db -> db.createUpdate("""
                        insert into refusal (id, application_id, fund_id, consortium_id, decided_by, code, valid_on,
                          booked_on, recorded_at)
                        values (:id, :applicationId, :fundId, :consortiumId, :decidedBy, :code, :today, :today,
                          :now)""")
                .bind("id", Ids.next())
                .bind("applicationId", applicationId)
                .bind("fundId", fundId)
                .bind("consortiumId", borrower.consortiumId())
                .bind("decidedBy", decidedBy)
                .bind("code", code)
                .bind("today", clock.today())
                .bind("now", clock.now())
                .execute()));
    }

    List<RefusalCount> count(By by, @Nullable UUID fundId, @Nullable LocalDate from, @Nullable LocalDate to) {
        String key =
                switch (by) {
                    case reason -> "code";
                    case consortium -> "coalesce(consortium_id::text, 'NONE')";
                    case month -> "to_char(valid_on, 'YYYY-MM')";
                };
        return sql.withHandle(db -> db.createQuery("select " + key + " as key, count(*) as refusals, "
                        + "count(distinct application_id) as applications from refusal "
                        + "where (:fundId::uuid is null or fund_id = :fundId) "
                        + "and (:from::date is null or valid_on >= :from) and (:to::date is null or valid_on <= :to) "
                        + "group by 1 order by 1")
                .bind("fundId", fundId)
                .bind("from", from)
                .bind("to", to)
                .mapTo(RefusalCount.class)
                .list());
    }

    long applications(@Nullable UUID fundId, @Nullable LocalDate from, @Nullable LocalDate to) {
        return sql.withHandle(db -> db.createQuery("""
                        select count(distinct application_id) from refusal
                        where (:fundId::uuid is null or fund_id = :fundId)
                          and (:from::date is null or valid_on >= :from) and (:to::date is null or valid_on <= :to)""")
                .bind("fundId", fundId)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .one());
    }
}
