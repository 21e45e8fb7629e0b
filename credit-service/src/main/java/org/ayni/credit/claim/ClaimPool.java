package org.ayni.credit.claim;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.fund.WindowLimits;
import org.ayni.kit.money.Money;
import org.jdbi.v3.core.Jdbi;

/** What the first-loss loans of a window may still cost the fund together (design rule 8). */
@Singleton
class ClaimPool {

    private final Jdbi sql;
    private final WindowLimits windows;

    ClaimPool(Jdbi sql, WindowLimits windows) {
        this.sql = sql;
        this.windows = windows;
    }

    /** The principal of all first-loss loans under one cover percent, which the pool is a part of. */
    public record Principal(BigDecimal percent, BigDecimal principal) {}

    /**
     * C of all that was disbursed (FROZEN) or is outstanding or written off (REVOLVING), less what claims have taken; a
     * recovery never refills it. Never below zero. The window is locked, so that two acceptances never take the same.
     */
    Money lock(UUID fundId, UUID bankId, Money zero) {
        windows.lock(fundId, bankId);
        return of(fundId, bankId, zero);
    }

    /** The same while other acceptances may go on. */
    Money of(UUID fundId, UUID bankId, Money zero) {
        List<Principal> principals = sql.withHandle(db -> db.createQuery("""
                        select cover_percent as percent, sum(case policy ->> 'release'
                            when 'FROZEN' then disbursed_amount
                            else principal_outstanding
                              + (posted #>> '{writtenOff,principal}')::numeric end) as principal
                        from loan where fund_id = :fund and bank_id = :bank and policy ->> 'coverMode' = 'FIRST_LOSS'
                        group by cover_percent""")
                .bind("fund", fundId)
                .bind("bank", bankId)
                .mapTo(Principal.class)
                .list());
        BigDecimal taken = sql.withHandle(db -> db.createQuery("""
                        select coalesce(sum(claim.accepted_amount), 0)
                        from guarantee_claim claim join loan on loan.id = claim.loan_id
                        where claim.fund_id = :fund and claim.bank_id = :bank and claim.status <> 'WITHDRAWN'
                          and loan.policy ->> 'coverMode' = 'FIRST_LOSS'""")
                .bind("fund", fundId)
                .bind("bank", bankId)
                .mapTo(BigDecimal.class)
                .one());
        Money pool = principals.stream()
                .map(each -> new Money(each.principal, zero.currency()).percent(each.percent))
                .reduce(zero, Money::plus)
                .minus(new Money(taken, zero.currency()));
        return pool.isNegative() ? zero : pool;
    }
}
