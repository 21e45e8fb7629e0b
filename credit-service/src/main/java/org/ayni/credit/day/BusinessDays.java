package org.ayni.credit.day;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ayni.credit.day.BusinessDay.Status;
import org.ayni.kit.id.Ids;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The closes in the database. */
@Singleton
class BusinessDays {

    private final Jdbi sql;
    private final BusinessClock clock;

    BusinessDays(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<BusinessDay> find(LocalDate day) {
        return one("where day = :day", day);
    }

    Optional<BusinessDay> newest() {
        return sql.withHandle(db -> db.createQuery("select * from business_day order by day desc limit 1")
                .mapTo(BusinessDay.class)
                .findOne());
    }

    /** The close, locked until the end of the transaction: one chunk of it is worked at a time. */
    BusinessDay lock(LocalDate day) {
        return one("where day = :day for no key update", day).orElseThrow();
    }

    /** The day whose close was begun and not ended. */
    Optional<LocalDate> unfinished() {
        return sql.withHandle(db -> db.createQuery("select day from business_day where status = 'CLOSING'")
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** One page, oldest first. */
    List<BusinessDay> list(PageRequest page) {
        return sql.withHandle(
                db -> db.createQuery("select * from business_day where id > :after order by id limit :fetch")
                        .bind("after", page.after())
                        .bind("fetch", page.fetch())
                        .mapTo(BusinessDay.class)
                        .list());
    }

    /** Lets one caller at a time ask for a close: what they ask for is written down in turn. */
    void serialize() {
        sql.useHandle(db -> db.execute("select pg_advisory_xact_lock(hashtext('ayni.business_day'))"));
    }

    void begin(LocalDate day) {
        sql.useHandle(db -> db.createUpdate(
                        "insert into business_day (id, day, status, begun_at) values (:id, :day, 'CLOSING', :now)")
                .bind("id", Ids.next())
                .bind("day", day)
                .bind("now", clock.now())
                .execute());
    }

    void end(LocalDate day, int loans) {
        sql.useHandle(db -> db.createUpdate("""
                        update business_day set status = 'CLOSED', loans = :loans, closed_at = :now
                        where day = :day""")
                .bind("day", day)
                .bind("loans", loans)
                .bind("now", clock.now())
                .execute());
    }

    static boolean isOpen(@Nullable BusinessDay close) {
        return close != null && close.status() == Status.CLOSING;
    }

    private Optional<BusinessDay> one(String where, LocalDate day) {
        return sql.withHandle(db -> db.createQuery("select * from business_day " + where)
                .bind("day", day)
                .mapTo(BusinessDay.class)
                .findOne());
    }
}
