package org.ayni.credit.fund;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.ledger.TrialBalances;
import org.ayni.kit.http.Answer;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.security.Caller;
import org.ayni.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Reads of funds; a bank sees its own window and deposits only (design rule 67). */
@Singleton
class FundReads {

    private final Funds funds;
    private final Deposits deposits;
    private final TrialBalances books;
    private final Caller caller;
    private final BusinessClock clock;

    FundReads(Funds funds, Deposits deposits, TrialBalances books, Caller caller, BusinessClock clock) {
        this.funds = funds;
        this.deposits = deposits;
        this.books = books;
        this.caller = caller;
        this.clock = clock;
    }

    Answer get(UUID id) {
        Fund fund = funds.get(id);
        return Answer.changed(fund.version(), FundView.of(fund, funds.policies(id)));
    }

    Page<FundView> list(@Nullable String externalId, PageRequest page) {
        return Page.of(
                funds.list(externalId, page), page, Fund::id, fund -> FundView.of(fund, funds.policies(fund.id())));
    }

    FundPosition position(UUID id, @Nullable LocalDate asOf) {
        Fund fund = funds.get(id);
        LocalDate date = asOf == null ? clock.today() : asOf;
        return FundPosition.of(
                fund, funds.policy(id, date), date, books.of(id, caller.bank().orElse(null), date));
    }

    Page<Contribution> contributions(UUID id, PageRequest page) {
        funds.get(id);
        return Page.of(funds.contributions(id, page), page, Contribution::id, contribution -> contribution);
    }

    Page<Deposit> deposits(UUID id, PageRequest page) {
        funds.get(id);
        return Page.of(deposits.list(id, caller.bank().orElse(null), page), page, Deposit::id, deposit -> deposit);
    }
}
