package org.ayni.reporting.intake;

import java.math.BigDecimal;
import java.util.UUID;
import org.ayni.contracts.credit.FundEvent.DepositDrawn;
import org.ayni.contracts.credit.FundEvent.DepositMatured;
import org.ayni.contracts.credit.FundEvent.DepositPledged;
import org.ayni.contracts.credit.FundEvent.DepositPledgedAgain;
import org.ayni.contracts.credit.FundEvent.DepositRenewed;
import org.ayni.contracts.credit.FundEvent.LienReleased;

/** What is pledged to a bank, until when, and how much the bank may lend on it: every event says all of it anew. */
final class DepositFacts {

    /** The reading that says how much a bank may lend on its deposits in a fund. */
    private static final String CAPACITY = "FUND_CAPACITY";

    private static final String PLEDGED = "PLEDGED";
    private static final String ENDED = "ENDED";

    private DepositFacts() {}

    static void write(DepositPledged it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts.on(it.pledgedFrom()));
        pledged(it.depositId(), it.amount(), it.currency(), facts)
                .deposit(it.depositId(), PLEDGED, it.maturesOn(), it.autoRenews());
    }

    static void write(DepositPledgedAgain it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts.on(it.pledgedFrom()));
        pledged(it.depositId(), it.amount(), it.currency(), facts)
                .deposit(it.depositId(), PLEDGED, it.maturesOn(), it.autoRenews());
    }

    static void write(DepositRenewed it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts.on(it.renewedOn()));
        pledged(it.depositId(), it.capitalised(), it.currency(), facts)
                .deposit(it.depositId(), "RENEWED", it.maturesOn(), null);
    }

    static void write(DepositMatured it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts.on(it.endedOn()));
        pledged(it.depositId(), it.amount().negate(), it.currency(), facts).deposit(it.depositId(), ENDED, null, null);
    }

    static void write(LienReleased it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts.on(it.releasedOn()));
        pledged(it.depositId(), it.amount().negate(), it.currency(), facts).deposit(it.depositId(), ENDED, null, null);
    }

    /** The rest goes on under the same term. */
    static void write(DepositDrawn it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts.on(it.drawnOn()));
        pledged(it.depositId(), it.amount().negate(), it.currency(), facts);
    }

    private static void window(UUID fund, UUID bank, BigDecimal capacity, String currency, EventFacts facts) {
        facts.reading(CAPACITY, "", EventFacts.both(fund, bank), new FactBatch.Said("VALUE", capacity, currency));
    }

    private static EventFacts pledged(UUID deposit, BigDecimal more, String currency, EventFacts facts) {
        return facts.amount(AmountName.DEPOSIT, "", deposit, more, currency);
    }
}
