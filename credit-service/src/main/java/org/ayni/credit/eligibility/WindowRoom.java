package org.ayni.credit.eligibility;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.kit.money.Money;
import org.jdbi.v3.core.Jdbi;

/** What a window can still carry, as it is now; the approval asks again, in the statement that takes it. */
@Singleton
class WindowRoom {

    private final Jdbi sql;

    WindowRoom(Jdbi sql) {
        this.sql = sql;
    }

    /** One row of the query. */
    public record Room(
            BigDecimal exposure, BigDecimal cover, BigDecimal coverPercent, boolean fullyBacked, boolean inShortfall) {}

    /**
     * The smaller of exposure room and cover room ÷ cover percent (design rule 2); 0 while there is a shortfall. The
     * percent is of the fund's policy in force on the day, of its first one also before that began.
     */
    Money available(UUID fundId, UUID bankId, Currency currency, LocalDate on) {
        BigDecimal available = sql.withHandle(db -> db.createQuery("""
                                select capacity - exposure_reserved - exposure_committed as exposure,
                                  pledged - cover_reserved - cover_committed - cover_claimed as cover,
                                  (select cover_percent from fund_policy where fund_id = :fundId
                                    order by effective_on > :on, abs(effective_on - :on) limit 1) as cover_percent,
                                  fully_backed, shortfall > 0 or cover_shortfall > 0 as in_shortfall
                                from fund_window
                                where fund_id = :fundId and bank_id = :bankId and currency = :currency""")
                        .bind("fundId", fundId)
                        .bind("bankId", bankId)
                        .bind("currency", currency.getCurrencyCode())
                        .bind("on", on)
                        .mapTo(Room.class)
                        .findOne())
                .map(WindowRoom::least)
                .orElse(BigDecimal.ZERO);
        return new Money(available.max(BigDecimal.ZERO), currency);
    }

    private static BigDecimal least(Room room) {
        if (room.inShortfall()) {
            return BigDecimal.ZERO;
        }
        BigDecimal carried = room.cover().movePointRight(2).divide(room.coverPercent(), 2, RoundingMode.FLOOR);
        return room.fullyBacked() ? room.exposure().min(carried) : room.exposure();
    }

    /** One limit that binds. */
    public record Limit(String dimension, String key, BigDecimal ceiling, BigDecimal used) {}

    /** The agreed limits that a loan of this borrower meets: person and enterprise each, consortium, sector, bank. */
    List<LimitUse> limits(UUID fundId, UUID bankId, Borrower borrower, Currency currency, LocalDate on) {
        List<Limit> limits = sql.withHandle(db -> db.createQuery("""
                        select wanted.counter as dimension, wanted.key,
                          least(agreed.amount, trunc(w.capacity * agreed.percent_of_capacity / 100, 2)) as ceiling,
                          case wanted.counter when 'BANK' then w.exposure_reserved + w.exposure_committed
                            else coalesce(used.in_use, 0) end as used
                        from fund_window w
                        join fund_policy_limit agreed on agreed.policy_id = (select id from fund_policy
                          where fund_id = :fundId and effective_on <= :on order by effective_on desc limit 1)
                        join (values ('BORROWER', 'BORROWER', :personId::text),
                          ('ENTERPRISE', 'BORROWER', :enterpriseId::text),
                          ('CONSORTIUM', 'CONSORTIUM', :consortiumId::text), ('SECTOR', 'SECTOR', :sector::text),
                          ('BANK', 'BANK', :bankId::text)) wanted (counter, dimension, key)
                          on wanted.dimension = agreed.dimension and wanted.key is not null
                        left join exposure_use used on used.fund_id = w.fund_id and used.bank_id = w.bank_id
                          and used.dimension = wanted.counter and used.key = wanted.key
                        where w.fund_id = :fundId and w.bank_id = :bankId""")
                .bindMethods(borrower)
                .bind("fundId", fundId)
                .bind("bankId", bankId)
                .bind("on", on)
                .mapTo(Limit.class)
                .list());
        return limits.stream()
                .map(each -> new LimitUse(
                        each.dimension(),
                        each.key(),
                        new Money(each.ceiling(), currency),
                        new Money(each.used(), currency)))
                .toList();
    }
}
