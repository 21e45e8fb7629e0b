package org.ayni.credit.position;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ayni.credit.fund.Fund;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.ledger.Balances;
import org.ayni.credit.ledger.TrialBalances;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Reads positions; a bank sees its own window only (design rule 67). */
@Singleton
public class PositionReads {

    private final Funds funds;
    private final TrialBalances books;
    private final Caller caller;
    private final BusinessClock clock;

    PositionReads(Funds funds, TrialBalances books, Caller caller, BusinessClock clock) {
        this.funds = funds;
        this.books = books;
        this.caller = caller;
        this.clock = clock;
    }

    /** Of a fund or of its window at one bank, by what was booked on that day; today when null. */
    public FundPosition position(UUID fundId, @Nullable UUID bankId, @Nullable LocalDate asOf) {
        Fund fund = funds.get(fundId);
        Optional<UUID> own = caller.bank();
        if (bankId != null && own.isPresent() && !own.get().equals(bankId)) {
            throw Problem.notFound("bank", bankId);
        }
        UUID only = own.orElse(bankId);
        LocalDate date = asOf == null ? clock.today() : asOf;
        Map<UUID, Balances> byBank = books.byBank(fundId, date);
        Collection<Balances> windows = only == null
                ? byBank.values()
                : Optional.ofNullable(byBank.get(only)).map(List::of).orElse(List.of());
        return FundPosition.of(fund, only, funds.policy(fundId, date), date, windows);
    }
}
