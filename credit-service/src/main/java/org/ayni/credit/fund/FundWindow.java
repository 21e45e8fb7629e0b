package org.ayni.credit.fund;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ayni.contracts.credit.Borrower;
import org.ayni.credit.limit.ExposureLimit;
import org.ayni.credit.limit.ExposureUse;
import org.ayni.credit.limit.Shortfalls;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
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

    /** How often the room is asked for again when deposits change meanwhile. */
    private static final int ATTEMPTS = 5;

    /** Deposits are summed as the statement finds them; their version tells when the locked row is of later ones. */
    private static final String RESERVE = """
            with lasting as (
              select w.deposits_version,
                case when w.co_funded then w.pledged else coalesce(sum(d.amount), 0) end as amount
              from fund_window w left join deposit d on d.fund_id = w.fund_id and d.bank_id = w.bank_id
                and d.status = 'PLEDGED' and d.pledged_from <= :from
                and (d.pledged_to is null or d.pledged_to >= :until)
                and (d.auto_renews or d.matures_on is null or d.matures_on > :until)
              where w.fund_id = :fundId and w.bank_id = :bankId
              group by w.fund_id, w.bank_id),
            taken as (
              update fund_window w
              set exposure_reserved = exposure_reserved + :exposure, cover_reserved = cover_reserved + :cover
              from lasting
              where fund_id = :fundId and bank_id = :bankId and currency = :currency
                and w.deposits_version = lasting.deposits_version and shortfall = 0 and cover_shortfall = 0
                and exposure_reserved + exposure_committed + :exposure <= least(capacity,
                  case when lasting.amount < pledged then trunc(lasting.amount * leverage, 2) else capacity end,
                  :bankAmount::numeric, trunc(capacity * :bankPercent::numeric / 100, 2))
                and (not fully_backed
                     or cover_reserved + cover_committed + cover_claimed + :cover <= least(pledged, lasting.amount))
              returning fund_id),
            held as (
              insert into reservation (loan_id, fund_id, bank_id, currency, cover_percent, release,
                exposure_reserved, exposure_committed, cover_reserved, cover_committed, status, expires_on,
                confirmable_to, person_id, enterprise_id, consortium_id, sector, valid_on, booked_on, recorded_at)
              select :loanId, :fundId, :bankId, :currency, :coverPercent, :release, :exposure, 0, :cover, 0,
                'RESERVED', :expiresOn, :confirmableTo, :personId, :enterpriseId, :consortiumId, :sector, :from,
                :bookedOn, :now
              from taken
              returning loan_id)
            select deposits_version, exists (select 1 from held) as taken from lasting""";

    private static final String SETTLE = """
            with old as (select * from reservation where loan_id = :loanId for no key update),
            held as (
              update reservation r set exposure_reserved = :exposureReserved,
                exposure_committed = :exposureCommitted, cover_reserved = :coverReserved,
                cover_committed = :coverCommitted, cover_claimed = :coverClaimed, status = :status
              from old where r.loan_id = old.loan_id
              returning r.fund_id, r.bank_id, r.person_id, r.enterprise_id, r.consortium_id, r.sector,
                r.exposure_reserved - old.exposure_reserved as reserved,
                r.exposure_committed - old.exposure_committed as committed,
                r.cover_reserved - old.cover_reserved as cover_reserved,
                r.cover_committed - old.cover_committed as cover_committed,
                r.cover_claimed - old.cover_claimed as cover_claimed),
            locked as (
              select u.fund_id, u.bank_id, u.dimension, u.key, held.reserved + held.committed as change
              from held join exposure_use u on u.fund_id = held.fund_id and u.bank_id = held.bank_id
                and (u.dimension, u.key) in (('BORROWER', held.person_id::text),
                  ('ENTERPRISE', held.enterprise_id::text), ('CONSORTIUM', held.consortium_id::text),
                  ('SECTOR', held.sector))
              where held.reserved + held.committed <> 0
              order by array_position(array['BORROWER', 'ENTERPRISE', 'CONSORTIUM', 'SECTOR'], u.dimension::text)
              for no key update of u),
            used as (
              update exposure_use u set in_use = u.in_use + locked.change from locked
              where u.fund_id = locked.fund_id and u.bank_id = locked.bank_id
                and u.dimension = locked.dimension and u.key = locked.key
              returning u.key)
            update fund_window w set
              exposure_reserved = w.exposure_reserved + held.reserved,
              exposure_committed = w.exposure_committed + held.committed,
              cover_reserved = w.cover_reserved + held.cover_reserved,
              cover_committed = w.cover_committed + held.cover_committed,
              cover_claimed = w.cover_claimed + held.cover_claimed,
              shortfall = greatest(0, w.exposure_reserved + held.reserved + w.exposure_committed + held.committed
                - w.capacity),
              cover_shortfall = case when w.fully_backed then greatest(0, w.cover_reserved + held.cover_reserved
                + w.cover_committed + held.cover_committed + w.cover_claimed + held.cover_claimed - w.pledged)
                else 0 end
            from held, (select count(*) from used) first
            where w.fund_id = held.fund_id and w.bank_id = held.bank_id
            returning w.fund_id, w.bank_id, w.currency, w.shortfall, w.cover_shortfall,
              greatest(0, least(w.shortfall, held.reserved + held.committed)) as raised,
              greatest(0, least(w.cover_shortfall, held.cover_reserved + held.cover_committed
                + held.cover_claimed)) as cover_raised""";

    private final Jdbi sql;
    private final BusinessClock clock;
    private final ExposureUse use;
    private final Shortfalls shortfalls;

    FundWindow(Jdbi sql, BusinessClock clock, ExposureUse use, Shortfalls shortfalls) {
        this.sql = sql;
        this.clock = clock;
        this.use = use;
        this.shortfalls = shortfalls;
    }

    public record Settled(
            UUID fundId,
            UUID bankId,
            String currency,
            BigDecimal shortfall,
            BigDecimal coverShortfall,
            BigDecimal raised,
            BigDecimal coverRaised) {

        Shortfalls.Standing after() {
            return new Shortfalls.Standing(fundId, bankId, currency, shortfall, coverShortfall);
        }
    }

    /**
     * What one loan asks of the window.
     *
     * @param annualRatePercent the contract's rate, for a policy that covers interest too (rule 9)
     * @param neededUntil last due date + claim trigger + deadline: only deposits that last until then count (rule 5);
     *     null asks for what counts on {@code from}
     */
    public record Room(
            UUID loanId,
            UUID fundId,
            UUID bankId,
            Money exposure,
            FundPolicy policy,
            LocalDate from,
            LocalDate expiresOn,
            Borrower borrower,
            BigDecimal annualRatePercent,
            @Nullable LocalDate neededUntil) {

        Money cover() {
            return policy.coverAtApproval(exposure, annualRatePercent);
        }

        Optional<ExposureLimit> bankLimit() {
            return policy.limits().stream()
                    .filter(limit -> limit.dimension() == ExposureLimit.Dimension.BANK)
                    .findFirst();
        }
    }

    /** What became of an attempt: the deposits as they were summed, and whether the room was there. */
    public record Attempt(int depositsVersion, boolean taken) {}

    /**
     * Holds room for a loan from its approval on (design rules 2, 4, 5, 66): limits of borrower, enterprise,
     * consortium and sector first, the bank's next, the window last. 409 {@code exposure-limit-exceeded} names the
     * limit; 409 {@code fund-capacity-exceeded} when exposure or cover does not fit what is pledged until
     * {@code neededUntil}, or while the window has a shortfall.
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void reserve(Room room) {
        use.take(new ExposureUse.Ask(room.fundId, room.bankId, room.exposure, room.borrower, room.policy.limits()));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Attempt> made = attempt(room);
            if (made.map(Attempt::taken).orElse(false)) {
                return;
            }
            Optional<BankUse> now = bankUse(room);
            if (made.map(Attempt::depositsVersion).equals(now.map(BankUse::depositsVersion))) {
                throw refusal(room, now);
            }
        }
        throw CommonProblem.CONCURRENT_CHANGE.problem(
                "Los depósitos están cambiando", "The deposits are being changed");
    }

    private Optional<Attempt> attempt(Room room) {
        Optional<ExposureLimit> bank = room.bankLimit();
        return sql.withHandle(db -> db.createQuery(RESERVE)
                .bindMethods(room)
                .bindMethods(room.borrower)
                .bind("exposure", room.exposure.amount())
                .bind("cover", room.cover().amount())
                .bind("currency", room.exposure.currency().getCurrencyCode())
                .bind("coverPercent", room.policy.coverPercent())
                .bind("release", room.policy.release())
                .bind("until", room.neededUntil == null ? room.from : room.neededUntil)
                .bind(
                        "bankAmount",
                        bank.map(ExposureLimit::amount).map(Money::amount).orElse(null))
                .bind("bankPercent", bank.map(ExposureLimit::percentOfCapacity).orElse(null))
                .bind("confirmableTo", room.expiresOn.plusDays(room.policy.confirmationGraceDays()))
                .bind("bookedOn", clock.today())
                .bind("now", clock.now())
                .mapTo(Attempt.class)
                .findOne());
    }

    public record BankUse(int depositsVersion, BigDecimal exposure, BigDecimal capacity) {}

    private Optional<BankUse> bankUse(Room room) {
        return sql.withHandle(
                db -> db.createQuery("""
                        select deposits_version, exposure_reserved + exposure_committed as exposure, capacity
                        from fund_window where fund_id = :fundId and bank_id = :bankId""").bindMethods(room).mapTo(BankUse.class).findOne());
    }

    private static Problem refusal(Room room, Optional<BankUse> now) {
        Currency currency = room.exposure.currency();
        Money inUse = new Money(now.map(BankUse::exposure).orElse(BigDecimal.ZERO), currency);
        Money capacity = new Money(now.map(BankUse::capacity).orElse(BigDecimal.ZERO), currency);
        Optional<Money> limit = room.bankLimit().map(bank -> bank.ceiling(capacity));
        if (limit.isPresent() && inUse.plus(room.exposure).compareTo(limit.get()) > 0) {
            return ExposureUse.exceeded("BANK", limit.get(), inUse);
        }
        Problem refusal = FundProblem.FUND_CAPACITY_EXCEEDED
                .problem(
                        "El fondo no puede garantizar " + room.exposure + " más en este banco",
                        "The fund cannot back another " + room.exposure + " at this bank")
                .with("capacity", capacity)
                .with("inUse", inUse);
        return room.neededUntil == null ? refusal : refusal.with("neededUntil", room.neededUntil);
    }

    /**
     * Sets what a loan holds of its window. Nothing is refused here: what has happened to a loan has happened. Where
     * the sums pass capacity or pledge the shortfall rises by the excess, which is told; freed room lowers it first
     * (design rules 4, 27). Counters of limits follow the exposure (rule 66). One statement: counters in their order,
     * the window last.
     *
     * @param end what the reservation becomes when nothing is held any more; RELEASED when null
     * @return by how much the window's shortfall of exposure rose; zero normally
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Money settle(UUID loanId, Holding target, @Nullable ReservationStatus end) {
        Settled settled = sql.withHandle(db -> db.createQuery(SETTLE)
                        .bind("loanId", loanId)
                        .bind("exposureReserved", target.exposureReserved().amount())
                        .bind("exposureCommitted", target.exposureCommitted().amount())
                        .bind("coverReserved", target.coverReserved().amount())
                        .bind("coverCommitted", target.coverCommitted().amount())
                        .bind("coverClaimed", target.coverClaimed().amount())
                        .bind("status", target.status(end == null ? ReservationStatus.RELEASED : end))
                        .mapTo(Settled.class)
                        .findOne())
                .orElseThrow(() -> new IllegalStateException("loan " + loanId + " holds nothing of a window"));
        Currency currency = target.exposureReserved().currency();
        if (settled.raised().signum() > 0 || settled.coverRaised().signum() > 0) {
            shortfalls.tell(settled.after(), "LOAN", loanId, settled.raised(), settled.coverRaised());
        }
        return new Money(settled.raised(), currency);
    }

    /**
     * The loans whose reservation is over: their bank may no longer confirm that it paid (design rule 35). Room is
     * understated until the close releases it, never overstated.
     */
    public List<UUID> lapsed(LocalDate day) {
        return sql.withHandle(
                db -> db.createQuery("""
                        select loan_id from reservation where status = 'RESERVED' and confirmable_to < :day
                        order by loan_id""").bind("day", day).mapTo(UUID.class).list());
    }
}
