package org.ayni.credit.recovery;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.claim.Sharing.CollectedBy;
import org.ayni.credit.ledger.BookingDay;
import org.ayni.kit.id.Ids;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How each sum was shared: rows are added, never changed. */
@Singleton
class ClaimShares {

    private final Jdbi sql;
    private final BookingDay days;
    private final BusinessClock clock;

    ClaimShares(Jdbi sql, BookingDay days, BusinessClock clock) {
        this.sql = sql;
        this.days = days;
        this.clock = clock;
    }

    /**
     * One sum; below zero when it was taken back.
     *
     * @param transactionId of the loan; null for agreed costs
     */
    public record Row(
            UUID claimId,
            @Nullable UUID transactionId,
            CollectedBy collectedBy,
            BigDecimal collected,
            BigDecimal costs,
            BigDecimal gross,
            BigDecimal net,
            String currency) {}

    void insert(Row row) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into claim_share (id, claim_id, transaction_id, collected_by, collected_amount,
                          costs_amount, fund_gross_amount, fund_net_amount, currency, valid_on, booked_on, recorded_at)
                        values (:id, :claimId, :transactionId, :collectedBy, :collected, :costs, :gross, :net,
                          :currency, :on, :bookedOn, :now)""")
                .bindMethods(row)
                .bind("id", Ids.next())
                .bind("on", clock.today())
                .bind("bookedOn", days.today())
                .bind("now", clock.now())
                .execute());
    }

    /** Who had the money of a transaction of the loan. */
    Optional<CollectedBy> collectorOf(UUID transactionId) {
        return sql.withHandle(db -> db.createQuery(
                        "select collected_by from claim_share where transaction_id = :id order by id limit 1")
                .bind("id", transactionId)
                .mapTo(CollectedBy.class)
                .findOne());
    }
}
