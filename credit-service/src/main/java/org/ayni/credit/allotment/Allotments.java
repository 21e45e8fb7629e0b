package org.ayni.credit.allotment;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.ledger.BookingDay;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The allotments in the database: rows are added, never changed. */
@Singleton
class Allotments {

    private final Jdbi sql;
    private final BookingDay days;
    private final BusinessClock clock;

    Allotments(Jdbi sql, BookingDay days, BusinessClock clock) {
        this.sql = sql;
        this.days = days;
        this.clock = clock;
    }

    void insert(Allotment allotment) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into allotment (id, fund_id, bank_id, amount, currency, reason, valid_on, booked_on,
                          recorded_at)
                        values (:id, :fundId, :bankId, :money, :currency, :reason, :allottedOn, :bookedOn, :now)""")
                .bindMethods(allotment)
                .bind("money", allotment.amount().amount())
                .bind("currency", allotment.amount().currency().getCurrencyCode())
                .bind("bookedOn", days.today())
                .bind("now", clock.now())
                .execute());
    }

    boolean isBank(UUID bankId) {
        return sql.withHandle(db -> db.createQuery("select exists (select from bank where id = :id)")
                .bind("id", bankId)
                .mapTo(Boolean.class)
                .one());
    }

    /** What is allotted at all banks together and not out in loans: cash that waits for them. */
    Money waiting(UUID fundId, Money zero) {
        BigDecimal waiting = sql.withHandle(db -> db.createQuery(
                        "select coalesce(sum(pledged - cover_committed), 0) from fund_window where fund_id = :fund")
                .bind("fund", fundId)
                .mapTo(BigDecimal.class)
                .one());
        return new Money(waiting, zero.currency());
    }

    List<Allotment> list(UUID fundId, @Nullable UUID onlyBank, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from allotment where fund_id = :fund and id > :after
                          and (:bank::uuid is null or bank_id = :bank)
                        order by id limit :fetch""")
                .bind("fund", fundId)
                .bind("bank", onlyBank)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> new Allotment(
                        row.getObject("id", UUID.class),
                        row.getObject("fund_id", UUID.class),
                        row.getObject("bank_id", UUID.class),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                        row.getString("reason"),
                        row.getObject("valid_on", LocalDate.class)))
                .list());
    }
}
