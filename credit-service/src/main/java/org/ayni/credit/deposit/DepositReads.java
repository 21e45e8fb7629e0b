package org.ayni.credit.deposit;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.ayni.credit.fund.Funds;
import org.ayni.kit.http.Answer;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;
import org.ayni.kit.problem.Problem;
import org.ayni.kit.security.Caller;

/** Reads of deposits; a bank sees its own only (design rule 67). */
@Singleton
class DepositReads {

    private final Funds funds;
    private final Deposits deposits;
    private final Caller caller;

    DepositReads(Funds funds, Deposits deposits, Caller caller) {
        this.funds = funds;
        this.deposits = deposits;
        this.caller = caller;
    }

    Page<Deposit> list(UUID fundId, PageRequest page) {
        funds.get(fundId);
        return Page.of(deposits.list(fundId, caller.bank().orElse(null), page), page, Deposit::id, deposit -> deposit);
    }

    Answer get(UUID fundId, UUID id) {
        Deposit deposit = visible(fundId, id);
        return Answer.changed(deposit.version(), deposit);
    }

    Page<DepositEntry> entries(UUID fundId, UUID id, PageRequest page) {
        return Page.of(deposits.entries(visible(fundId, id).id(), page), page, DepositEntry::id, entry -> entry);
    }

    private Deposit visible(UUID fundId, UUID id) {
        return deposits.find(fundId, id, caller.bank().orElse(null)).orElseThrow(() -> Problem.notFound("deposit", id));
    }
}
