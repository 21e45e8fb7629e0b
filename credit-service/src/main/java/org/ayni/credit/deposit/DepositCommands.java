package org.ayni.credit.deposit;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.ayni.contracts.credit.FundEvent;
import org.ayni.credit.fund.Fund;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.fund.WindowLimits;
import org.ayni.credit.fund.WindowLimits.Change;
import org.ayni.credit.fund.WindowTerms;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The frame of a deposit's command: its locks in their order, its audit entry and its event. */
@Singleton
class DepositCommands {

    private final Commands commands;
    private final Funds funds;
    private final Deposits deposits;
    private final WindowLimits limits;

    DepositCommands(Commands commands, Funds funds, Deposits deposits, WindowLimits limits) {
        this.commands = commands;
        this.funds = funds;
        this.deposits = deposits;
        this.limits = limits;
    }

    Answer once(Object command, Supplier<Answer> work) {
        return commands.once(command, work);
    }

    void onVersion(int version) {
        commands.onVersion(version);
    }

    void notAfterToday(String field, LocalDate date) {
        commands.notAfterToday(field, date);
    }

    LocalDate today() {
        return commands.today();
    }

    /** Locks the fund on the version that the caller saw, and counts the change. */
    Fund change(UUID fundId) {
        Fund fund = funds.lock(fundId);
        commands.onVersion(fund.version());
        funds.update(fund.changed());
        return fund;
    }

    /** Fund first, window next; the deposit is read after that, for a claim may have drawn on it meanwhile. */
    WindowTerms lockWindowOf(UUID fundId, UUID depositId) {
        funds.lock(fundId);
        Deposit seen = deposits.find(fundId, depositId, null).orElseThrow(() -> Problem.notFound("deposit", depositId));
        return limits.lock(fundId, seen.bankId());
    }

    /**
     * Fund first, then all its windows in their order. For what tells of more than one deposit: each event takes the
     * fund's counter until the end, and whoever holds another window may be about to tell of it.
     */
    void lockWindowsOf(UUID fundId) {
        funds.lock(fundId);
        limits.lockAll(fundId);
    }

    Deposit audited(String action, @Nullable Deposit before, Deposit after) {
        commands.audit("fund/" + after.fundId(), action, before, after);
        return after;
    }

    Answer changed(String action, Deposit before, Deposit after) {
        return Answer.changed(after.version(), audited(action, before, after));
    }

    void tellPledged(Deposit deposit, Change change) {
        commands.tell(new FundEvent.DepositPledged(
                deposit.fundId(),
                deposit.id(),
                deposit.bankId(),
                deposit.amount().amount(),
                currency(deposit),
                deposit.pledgedFrom(),
                change.after().pledged(),
                change.after().capacity(),
                deposit.maturesOn(),
                deposit.autoRenews()));
    }

    void tellPledgedAgain(Deposit deposit, Change change) {
        commands.tell(new FundEvent.DepositPledgedAgain(
                deposit.fundId(),
                deposit.id(),
                deposit.bankId(),
                deposit.amount().amount(),
                currency(deposit),
                deposit.pledgedFrom(),
                change.after().pledged(),
                change.after().capacity(),
                deposit.maturesOn(),
                deposit.autoRenews()));
    }

    void tellRenewed(Deposit deposit, Money capitalised, Change change, LocalDate on) {
        commands.tell(new FundEvent.DepositRenewed(
                deposit.fundId(),
                deposit.id(),
                deposit.bankId(),
                deposit.amount().amount(),
                capitalised.amount(),
                currency(deposit),
                deposit.maturesOn(),
                on,
                change.after().pledged(),
                change.after().capacity()));
    }

    void tellReleased(Deposit deposit, Change change, LocalDate on) {
        commands.tell(new FundEvent.LienReleased(
                deposit.fundId(),
                deposit.id(),
                deposit.bankId(),
                deposit.amount().amount(),
                currency(deposit),
                on,
                change.after().pledged(),
                change.after().capacity()));
    }

    void tellMatured(Deposit deposit, Change change, LocalDate on) {
        commands.tell(new FundEvent.DepositMatured(
                deposit.fundId(),
                deposit.id(),
                deposit.bankId(),
                deposit.amount().amount(),
                currency(deposit),
                on,
                change.after().pledged(),
                change.after().capacity()));
    }

    void tellDrawn(Deposit deposit, UUID claimId, Money drawn, Change change, LocalDate on) {
        commands.tell(new FundEvent.DepositDrawn(
                deposit.fundId(),
                deposit.id(),
                deposit.bankId(),
                claimId,
                drawn.amount(),
                currency(deposit),
                on,
                change.after().pledged(),
                change.after().capacity()));
    }

    private static String currency(Deposit deposit) {
        return deposit.amount().currency().getCurrencyCode();
    }
}
