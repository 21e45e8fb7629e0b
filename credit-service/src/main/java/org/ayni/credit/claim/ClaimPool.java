package org.ayni.credit.claim;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import org.ayni.credit.fund.Cover;
import org.ayni.credit.fund.FundPolicy.CoverMode;
import org.ayni.credit.fund.FundPolicy.CoveredAmount;
import org.ayni.credit.fund.FundPolicy.Release;
import org.ayni.credit.fund.WindowLimits;
import org.ayni.credit.limit.ExposureUse;
import org.ayni.credit.loan.Contract;
import org.ayni.credit.loan.Loan;
import org.ayni.kit.money.Money;
import org.jdbi.v3.core.Jdbi;

/** What the first-loss loans of a window may still cost the fund together (design rule 8). */
@Singleton
public class ClaimPool {

    private final Jdbi sql;
    private final WindowLimits windows;
    private final ExposureUse counters;

    ClaimPool(Jdbi sql, WindowLimits windows, ExposureUse counters) {
        this.sql = sql;
        this.windows = windows;
        this.counters = counters;
    }

    /** The first-loss loans under one cover percent and way of release; what was written off is still guaranteed. */
    public record Covered(BigDecimal percent, Release release, BigDecimal disbursed, BigDecimal owed) {

        private Money pool(Money zero) {
            Cover cover = new Cover(percent, CoverMode.FIRST_LOSS, release, CoveredAmount.PRINCIPAL, 0);
            return cover.pool(new Money(disbursed, zero.currency()), new Money(owed, zero.currency()));
        }
    }

    /**
     * The pool of this loan's window, which stays locked, so that two acceptances never take the same; a loan that is
     * not covered by a pool locks nothing.
     */
    Money lock(Loan loan) {
        Contract contract = loan.contract();
        if (contract.policy().coverMode() == CoverMode.FIRST_LOSS) {
            counters.hold(loan.id());
            windows.lock(contract.fundId(), contract.bankId());
        }
        return of(contract);
    }

    /** The same while other acceptances may go on. Never below zero. */
    public Money of(Contract contract) {
        Money zero = Money.zero(contract.currency());
        Money left = covered(contract).stream()
                .map(each -> each.pool(zero))
                .reduce(zero, Money::plus)
                .minus(new Money(taken(contract), zero.currency()));
        return left.isNegative() ? zero : left;
    }

    private List<Covered> covered(Contract contract) {
        return sql.withHandle(db -> db.createQuery("""
                        select cover_percent as percent, policy ->> 'release' as release,
                          sum(disbursed_amount) as disbursed,
                          sum(principal_outstanding + (posted #>> '{writtenOff,principal}')::numeric) as owed
                        from loan where fund_id = :fund and bank_id = :bank and policy ->> 'coverMode' = 'FIRST_LOSS'
                        group by cover_percent, policy ->> 'release'""")
                .bind("fund", contract.fundId())
                .bind("bank", contract.bankId())
                .mapTo(Covered.class)
                .list());
    }

    private BigDecimal taken(Contract contract) {
        return sql.withHandle(db -> db.createQuery("""
                        select coalesce(sum(claim.accepted_amount), 0)
                        from guarantee_claim claim join loan on loan.id = claim.loan_id
                        where claim.fund_id = :fund and claim.bank_id = :bank and claim.status <> 'WITHDRAWN'
                          and loan.policy ->> 'coverMode' = 'FIRST_LOSS'""")
                .bind("fund", contract.fundId())
                .bind("bank", contract.bankId())
                .mapTo(BigDecimal.class)
                .one());
    }
}
