package org.ayni.credit.fund;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.time.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A fund at one bank: the one row that every approval and disbursement passes. Both limits are checked in the statement
 * that takes the room, so 32 approvals at once for the last unit give one (design rules 1 to 4); CHECK constraints say
 * the same once more. The row is locked last and shortest.
 */
@Singleton
public class FundWindow {

    private final Jdbi sql;
    private final BusinessClock clock;

    FundWindow(Jdbi sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What one loan asks of the window. */
    public record Room(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Money exposure,
            FundPolicy policy,
            LocalDate from,
            LocalDate expiresOn) {}

    /** The window after a pledge. */
    public record Limits(BigDecimal pledged, BigDecimal capacity) {}

    /** Widens the window by a pledged deposit, and opens it at the bank's first. */
    Limits widen(Deposit deposit, FundPolicy policy) {
        return sql.withHandle(db -> db.createQuery("""
                        insert into fund_window as w (fund_id, bank_id, currency, fully_backed, pledged, capacity)
                        values (:fundId, :bankId, :currency, :fullyBacked, :pledged, :capacity)
                        on conflict (fund_id, bank_id) do update
                        set pledged = w.pledged + excluded.pledged, capacity = w.capacity + excluded.capacity
                        returning pledged, capacity""")
                .bind("fundId", deposit.fundId())
                .bind("bankId", deposit.bankId())
                .bind("currency", deposit.amount().currency().getCurrencyCode())
                .bind("fullyBacked", policy.fullyBacked())
                .bind("pledged", deposit.amount().amount())
                .bind("capacity", policy.capacity(deposit.amount()).amount())
                .mapTo(Limits.class)
                .one());
    }

    /**
     * Holds room for a loan from its approval on; 409 {@code fund-capacity-exceeded} when exposure or cover does not
     * fit,
     * or while the window has a shortfall.
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void reserve(Room room) {
        Money cover = room.policy().cover(room.exposure());
        int taken = sql.withHandle(db -> db.createUpdate("""
                        with taken as (
                          update fund_window
                          set exposure_reserved = exposure_reserved + :exposure, cover_reserved = cover_reserved +
                            :cover
                          where fund_id = :fundId and bank_id = :bankId and currency = :currency
                            and shortfall = 0 and cover_shortfall = 0
                            and exposure_reserved + exposure_committed + :exposure <= capacity
                            and (not fully_backed
                                 or cover_reserved + cover_committed + cover_claimed + :cover <= pledged)
                          returning fund_id)
                        insert into reservation (loan_id, fund_id, bank_id, currency, cover_percent, release,
                          exposure_reserved, exposure_committed, cover_reserved, cover_committed, status, expires_on,
                          valid_on, booked_on, recorded_at)
                        select :loanId, :fundId, :bankId, :currency, :coverPercent, :release, :exposure, 0, :cover, 0,
                          'RESERVED', :expiresOn, :from, :bookedOn, :now from taken""")
                .bindMethods(room)
                .bind("exposure", room.exposure().amount())
                .bind("cover", cover.amount())
                .bind("currency", room.exposure().currency().getCurrencyCode())
                .bind("coverPercent", room.policy().coverPercent())
                .bind("release", room.policy().release())
                .bind("bookedOn", clock.today())
                .bind("now", clock.now())
                .execute());
        if (taken == 0) {
            throw FundProblem.FUND_CAPACITY_EXCEEDED.problem(
                    "El fondo no puede garantizar " + room.exposure() + " más en este banco",
                    "The fund cannot back another " + room.exposure() + " at this bank");
        }
    }

    /** Turns all that a loan reserved into commitment: the whole amount was disbursed (rule 36). */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void commit(UUID loanId) {
        move(loanId, """
                with held as (
                  update reservation set status = 'COMMITTED',
                    exposure_committed = exposure_reserved, exposure_reserved = 0,
                    cover_committed = cover_reserved, cover_reserved = 0
                  where loan_id = :loanId and status = 'RESERVED'
                  returning fund_id, bank_id, exposure_committed, cover_committed)
                update fund_window w set
                  exposure_reserved = exposure_reserved - held.exposure_committed,
                  exposure_committed = w.exposure_committed + held.exposure_committed,
                  cover_reserved = cover_reserved - held.cover_committed,
                  cover_committed = w.cover_committed + held.cover_committed
                from held where w.fund_id = held.fund_id and w.bank_id = held.bank_id""", null, null);
    }

    /** Gives back what a loan reserved and did not use. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void voidReservation(UUID loanId) {
        move(loanId, """
                with old as (select * from reservation where loan_id = :loanId and status = 'RESERVED' for update),
                held as (
                  update reservation r set status = 'VOIDED', exposure_reserved = 0, cover_reserved = 0
                  from old where r.loan_id = old.loan_id
                  returning old.fund_id, old.bank_id, old.exposure_reserved, old.cover_reserved)
                update fund_window w set
                  exposure_reserved = w.exposure_reserved - held.exposure_reserved,
                  cover_reserved = w.cover_reserved - held.cover_reserved
                from held where w.fund_id = held.fund_id and w.bank_id = held.bank_id""", null, null);
    }

    /**
     * Sets what a revolving loan still commits after a repayment: exposure is the outstanding principal, cover is C
     * of it
     * (rule 7).
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void release(UUID loanId, Money outstanding, Money cover) {
        move(loanId, """
                with old as (select * from reservation where loan_id = :loanId for update),
                held as (
                  update reservation r set exposure_committed = :exposure, cover_committed = :cover,
                    status = case when :exposure = 0 then 'RELEASED' else 'COMMITTED' end
                  from old where r.loan_id = old.loan_id
                  returning old.fund_id, old.bank_id, old.exposure_committed - :exposure as exposure,
                            old.cover_committed - :cover as cover)
                update fund_window w set
                  exposure_committed = w.exposure_committed - held.exposure,
                  cover_committed = w.cover_committed - held.cover
                from held where w.fund_id = held.fund_id and w.bank_id = held.bank_id""", outstanding.amount(), cover.amount());
    }

    private void move(UUID loanId, String statement, @Nullable BigDecimal exposure, @Nullable BigDecimal cover) {
        int moved = sql.withHandle(db -> {
            var update = db.createUpdate(statement).bind("loanId", loanId);
            if (exposure != null && cover != null) {
                update.bind("exposure", exposure).bind("cover", cover);
            }
            return update.execute();
        });
        if (moved != 1) {
            throw new IllegalStateException("loan " + loanId + " holds nothing of a window");
        }
    }
}
