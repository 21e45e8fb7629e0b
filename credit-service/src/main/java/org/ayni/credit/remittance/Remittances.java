package org.ayni.credit.remittance;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.ledger.BookingDay;
import org.ayni.credit.remittance.Remittance.Direction;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The remittances in the database: rows are added, never changed. */
@Singleton
class Remittances {

    private final Jdbi sql;
    private final BookingDay days;
    private final BusinessClock clock;

    Remittances(Jdbi sql, BookingDay days, BusinessClock clock) {
        this.sql = sql;
        this.days = days;
        this.clock = clock;
    }

    /** Whether it is new: the bank has not used the reference before, for whatever. */
    boolean insert(Remittance remittance) {
        return sql.withHandle(db -> db.createUpdate("""
                                insert into remittance (id, fund_id, bank_id, direction, amount, currency,
                                  bank_reference, valid_on, booked_on, recorded_at)
                                values (:id, :fundId, :bankId, :direction, :money, :currency, :bankReference,
                                  :remittedOn, :bookedOn, :now)
                                on conflict (bank_id, bank_reference) do nothing""")
                        .bindMethods(remittance)
                        .bind("money", remittance.amount().amount())
                        .bind("currency", remittance.amount().currency().getCurrencyCode())
                        .bind("bookedOn", days.today())
                        .bind("now", clock.now())
                        .execute())
                == 1;
    }

    List<Remittance> list(UUID fundId, @Nullable UUID onlyBank, PageRequest page) {
        return sql.withHandle(db -> db.createQuery("""
                        select * from remittance where fund_id = :fund and id > :after
                          and (:bank::uuid is null or bank_id = :bank)
                        order by id limit :fetch""")
                .bind("fund", fundId)
                .bind("bank", onlyBank)
                .bind("after", page.after())
                .bind("fetch", page.fetch())
                .map((row, context) -> new Remittance(
                        row.getObject("id", UUID.class),
                        row.getObject("fund_id", UUID.class),
                        row.getObject("bank_id", UUID.class),
                        Direction.valueOf(row.getString("direction")),
                        Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                        row.getObject("valid_on", LocalDate.class),
                        row.getString("bank_reference")))
                .list());
    }
}
