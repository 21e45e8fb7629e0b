package org.ayni.credit.cap;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The legal caps in the database. */
@Singleton
public class RateCaps {

    /** The last cap of a segment to take effect decides; once it has ended there is none. */
    private static final String IN_FORCE = """
            select id from (
              select distinct on (segment) id, effective_to from rate_cap where effective_from <= :on
              order by segment, effective_from desc) latest
            where effective_to is null or effective_to >= :on""";

    private static final String SELECT =
            "select id, segment, percent, effective_from, effective_to, source from rate_cap";

    private final Jdbi sql;
    private final BusinessClock clock;

    RateCaps(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What the law allows a segment on a day; empty where it says nothing. */
    public Optional<RateCap> inForce(Segment segment, LocalDate on) {
        return sql.withHandle(db -> db.createQuery(SELECT + " where segment = :segment and id in (" + IN_FORCE + ")")
                .bind("segment", segment)
                .bind("on", on)
                .mapTo(RateCap.class)
                .findOne());
    }

    Optional<RateCap> find(UUID id) {
        return sql.withHandle(db -> db.createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .mapTo(RateCap.class)
                .findOne());
    }

    List<RateCap> list(@Nullable LocalDate on, PageRequest page) {
        return sql.withHandle(db -> db.createQuery(SELECT + " where id > :after and (:on::date is null or id in ("
                        + IN_FORCE + "))" + " order by id limit :fetch")
                .bind("after", page.after())
                .bind("on", on)
                .bind("fetch", page.fetch())
                .mapTo(RateCap.class)
                .list());
    }

    boolean exists(Segment segment, LocalDate effectiveFrom) {
        return sql.withHandle(db -> db.createQuery("select exists (select from rate_cap"
                        + " where segment = :segment and effective_from = :effectiveFrom)")
                .bind("segment", segment)
                .bind("effectiveFrom", effectiveFrom)
                .mapTo(Boolean.class)
                .one());
    }

    void insert(RateCap cap) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into rate_cap (id, segment, percent, effective_from, effective_to, source, valid_on,
                          booked_on, recorded_at)
                        values (:id, :segment, :percent, :effectiveFrom, :effectiveTo, :source, :effectiveFrom, :today,
                          :now)""")
                .bindMethods(cap)
                .bind("today", clock.today())
                .bind("now", clock.now())
                .execute());
    }
}
