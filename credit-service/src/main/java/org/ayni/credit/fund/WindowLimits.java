package org.ayni.credit.fund;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.FundEvent;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.limit.Shortfalls;
import org.ayni.kit.command.Commands;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;

/**
 * What a fund's window at a bank can carry: raised and lowered by its deposits, claims and leverage. Whoever changes a
 * deposit locks its window first, so that no approval meets half a change.
 */
@Singleton
public class WindowLimits {

    private static final String WINDOW = """
            select fund_id, bank_id, currency, fully_backed, leverage, pledged, capacity,
              exposure_reserved + exposure_committed as exposure,
              cover_reserved + cover_committed + cover_claimed as cover, shortfall, cover_shortfall
            from fund_window\s""";

    private final Jdbi sql;
    private final Shortfalls shortfalls;
    private final Funds funds;
    private final Ledger ledger;
    private final Commands commands;

    WindowLimits(Jdbi sql, Shortfalls shortfalls, Funds funds, Ledger ledger, Commands commands) {
        this.sql = sql;
        this.shortfalls = shortfalls;
        this.funds = funds;
        this.ledger = ledger;
        this.commands = commands;
    }

    /** Why limits change: DEPOSIT, ALLOTMENT, CLAIM, LOSS or POLICY, and which. */
    public record Cause(String kind, UUID id) {}

    /**
     * A change of a window's limits.
     *
     * @param capacityChange what the books post on 9010/9090
     * @param raised by how much exposure now passes capacity, more than before
     * @param coverRaised by how much cover now passes what is pledged, more than before
     */
    public record Change(WindowTerms after, Money capacityChange, Money raised, Money coverRaised) {

        /** Whether a shortfall rose. */
        public boolean isShort() {
            return raised.isPositive() || coverRaised.isPositive();
        }
    }

    /** Opens the window at the bank, if this is the fund's first there, and locks it. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public WindowTerms open(Fund fund, UUID bankId, FundPolicy policy) {
        sql.useHandle(db -> db.createUpdate("""
                        insert into fund_window (fund_id, bank_id, currency, fully_backed, leverage, co_funded)
                        values (:fundId, :bankId, :currency, :fullyBacked, :leverage, :coFunded)
                        on conflict (fund_id, bank_id) do nothing""")
                .bind("fundId", fund.id())
                .bind("bankId", bankId)
                .bind("currency", fund.currency())
                .bind("fullyBacked", policy.fullyBacked())
                .bind("leverage", policy.leverage())
                .bind("coFunded", policy.isCoFunded())
                .execute());
        return lock(fund.id(), bankId);
    }

    /** The window, locked until the end of the transaction. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public WindowTerms lock(UUID fundId, UUID bankId) {
        return sql.withHandle(
                db -> db.createQuery(WINDOW + "where fund_id = :fundId and bank_id = :bankId for no key update")
                        .bind("fundId", fundId)
                        .bind("bankId", bankId)
                        .mapTo(WindowTerms.class)
                        .findOne()
                        .orElseThrow(() -> Problem.notFound("window", bankId)));
    }

    /** The windows of a fund, in the order in which they are locked. */
    public List<WindowTerms> of(UUID fundId) {
        return sql.withHandle(db -> db.createQuery(WINDOW + "where fund_id = :fundId order by bank_id")
                .bind("fundId", fundId)
                .mapTo(WindowTerms.class)
                .list());
    }

    /**
     * Locks all of them. To be called before the first event of the fund is told: whoever holds a window may be about
     * to tell of it, and the fund's events come one after the other.
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public List<WindowTerms> lockAll(UUID fundId) {
        return sql.withHandle(
                db -> db.createQuery(WINDOW + "where fund_id = :fundId order by bank_id for no key update")
                        .bind("fundId", fundId)
                        .mapTo(WindowTerms.class)
                        .list());
    }

    /**
     * More or, below zero, less is pledged; an event of the caller's tells it. A shortfall that rises is told here,
     * with its cause (design rule 4).
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Change pledge(WindowTerms window, Money change, Cause cause) {
        return set(window, window.pledged(change), cause);
    }

    /** As {@link #pledge} of the fund's own money, which no deposit's event tells of: it is told here. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public Change allot(WindowTerms window, Money change, Cause cause) {
        return told(pledge(window, change, cause), cause);
    }

    /**
     * Brings the windows under the leverage and backing in force on a day (design rule 10): posts pledged × (L′ − L)
     * for each window that is under another agreement; the second time posts nothing.
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Problem.class)
    public void applyPolicy(UUID fundId, LocalDate day) {
        FundPolicy policy = funds.policy(fundId, day);
        if (of(fundId).stream().allMatch(window -> window.isUnder(policy))) {
            return;
        }
        for (WindowTerms window : lockAll(fundId)) {
            if (!window.isUnder(policy)) {
                Change change = agree(window, policy, fundId);
                ledger.post(Journal.of(fundId, "LEVERAGE", fundId, policy.effectiveOn())
                        .atBank(window.bankId())
                        .post(Account.EXPOSURE_AVAILABLE, Account.EXPOSURE_CAPACITY, change.capacityChange()));
            }
        }
    }

    private Change agree(WindowTerms window, FundPolicy policy, UUID fundId) {
        Cause cause = new Cause("POLICY", fundId);
        return told(set(window, window.agreed(policy.leverage(), policy.fullyBacked()), cause), cause);
    }

    private Change told(Change change, Cause cause) {
        WindowTerms after = change.after();
        commands.tell(new FundEvent.PositionChanged(
                after.fundId(),
                after.bankId(),
                cause.kind,
                cause.id,
                after.pledged(),
                after.capacity(),
                after.currency(),
                commands.today()));
        return change;
    }

    private Change set(WindowTerms before, WindowTerms after, Cause cause) {
        sql.useHandle(db -> db.createUpdate("""
                        update fund_window set pledged = :pledged, capacity = :capacity, leverage = :leverage,
                          fully_backed = :fullyBacked, shortfall = :shortfall, cover_shortfall = :coverShortfall,
                          deposits_version = deposits_version + 1
                        where fund_id = :fundId and bank_id = :bankId""").bindMethods(after).execute());
        Change change = new Change(
                after,
                after.money(after.capacity().subtract(before.capacity())),
                after.money(risen(before.shortfall(), after.shortfall())),
                after.money(risen(before.coverShortfall(), after.coverShortfall())));
        if (change.isShort()) {
            shortfalls.tell(
                    new Shortfalls.Standing(
                            after.fundId(),
                            after.bankId(),
                            after.currency(),
                            after.shortfall(),
                            after.coverShortfall()),
                    cause.kind,
                    cause.id,
                    change.raised.amount(),
                    change.coverRaised.amount());
        }
        return change;
    }

    private static BigDecimal risen(BigDecimal before, BigDecimal after) {
        return after.subtract(before).max(BigDecimal.ZERO);
    }
}
