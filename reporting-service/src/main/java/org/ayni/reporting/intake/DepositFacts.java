package org.ayni.reporting.intake;

import java.math.BigDecimal;
import java.util.UUID;
import org.ayni.contracts.credit.FundEvent.DepositDrawn;
import org.ayni.contracts.credit.FundEvent.DepositMatured;
import org.ayni.contracts.credit.FundEvent.DepositPledged;
import org.ayni.contracts.credit.FundEvent.DepositPledgedAgain;
import org.ayni.contracts.credit.FundEvent.DepositRenewed;
import org.ayni.contracts.credit.FundEvent.LienReleased;
import org.ayni.contracts.credit.FundEvent.PositionChanged;
import org.ayni.reporting.framework.AmountName;

/**
 * What is pledged to a bank, until when, and how much the bank may lend on it. Every event says anew what may be lent
 * after its booking, and that counts from the booking on: with the date of a deposit that was pledged or let go
 * earlier, an event would give back what older ones said.
 */
final class DepositFacts {

    /** The readings that say how much a bank may lend on its deposits in a fund: one a currency, never added. */
    private static final String CAPACITY_IN = "FUND_CAPACITY_";

    private static final String PLEDGED = "PLEDGED";
    private static final String ENDED = "ENDED";

    private DepositFacts() {}

    static void write(DepositPledged it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts);
        pledged(it.depositId(), it.amount(), it.currency(), facts.on(it.pledgedFrom()))
                .deposit(it.depositId(), it.currency(), PLEDGED, it.maturesOn(), it.autoRenews());
    }

    static void write(DepositPledgedAgain it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts);
        pledged(it.depositId(), it.amount(), it.currency(), facts.on(it.pledgedFrom()))
                .deposit(it.depositId(), it.currency(), PLEDGED, it.maturesOn(), it.autoRenews());
    }

    static void write(DepositRenewed it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts);
        pledged(it.depositId(), it.capitalised(), it.currency(), facts.on(it.renewedOn()))
                .deposit(it.depositId(), it.currency(), "RENEWED", it.maturesOn(), null);
    }

    static void write(DepositMatured it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts);
        pledged(it.depositId(), it.amount().negate(), it.currency(), facts.on(it.endedOn()))
                .deposit(it.depositId(), it.currency(), ENDED, null, null);
    }

    static void write(LienReleased it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts);
        pledged(it.depositId(), it.amount().negate(), it.currency(), facts.on(it.releasedOn()))
                .deposit(it.depositId(), it.currency(), ENDED, null, null);
    }

    /** The rest goes on under the same term. */
    static void write(DepositDrawn it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts);
        pledged(it.depositId(), it.amount().negate(), it.currency(), facts.on(it.drawnOn()));
    }

    static void write(PositionChanged it, EventFacts facts) {
        window(it.fundId(), it.bankId(), it.capacity(), it.currency(), facts);
    }

    private static void window(UUID fund, UUID bank, BigDecimal capacity, String currency, EventFacts facts) {
        facts.reading(
                CAPACITY_IN + currency,
                "",
                EventFacts.both(fund, bank),
                new FactBatch.Said("VALUE", capacity, currency));
    }

    private static EventFacts pledged(UUID deposit, BigDecimal more, String currency, EventFacts facts) {
        return facts.amount(AmountName.DEPOSIT, "", deposit, more, currency);
    }
}
