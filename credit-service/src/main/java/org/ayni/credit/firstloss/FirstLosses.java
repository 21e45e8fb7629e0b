package org.ayni.credit.firstloss;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.ayni.credit.claim.ClaimPool;
import org.ayni.credit.loan.Contract;
import org.ayni.credit.provision.ProvisionRates;
import org.ayni.kit.money.Money;
import org.jdbi.v3.core.Jdbi;

/**
 * What may be set aside on a day, by the rates in force on it. Pools are as they are known now, also for a day that is
 * closed late.
 */
@Singleton
public class FirstLosses {

    private static final String TAKEN = """
            select coalesce(sum(row.provision), 0)
            from loan_day row join loan on loan.id = row.loan_id
            where row.day = :day and row.fund_id = :fund and row.bank_id = :bank
              and loan.policy ->> 'coverMode' = 'FIRST_LOSS'""";

    private final Jdbi sql;
    private final ProvisionRates rates;
    private final ClaimPool pool;

    FirstLosses(Jdbi sql, ProvisionRates rates, ClaimPool pool) {
        this.sql = sql;
        this.rates = rates;
        this.pool = pool;
    }

    /** For the next loans of a close: pools less what its steps before have taken of them. */
    public SetAside closing(LocalDate day) {
        return new SetAside(rates.scale(day), contract -> {
            Money left = pool.of(contract).minus(taken(contract, day));
            return left.isNegative() ? Money.zero(left.currency()) : left;
        });
    }

    /** For all loans of a fund anew. */
    public SetAside anew(LocalDate day) {
        return new SetAside(rates.scale(day), pool::of);
    }

    private Money taken(Contract contract, LocalDate day) {
        return contract.money(sql.withHandle(db -> db.createQuery(TAKEN)
                .bind("day", day)
                .bind("fund", contract.fundId())
                .bind("bank", contract.bankId())
                .mapTo(BigDecimal.class)
                .one()));
    }
}
