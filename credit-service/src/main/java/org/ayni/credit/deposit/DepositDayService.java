package org.ayni.credit.deposit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.credit.deposit.DepositEntry.Kind;
import org.ayni.credit.deposit.DepositStatus.Action;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.fund.WindowLimits;
import org.ayni.credit.fund.WindowLimits.Cause;
import org.ayni.credit.fund.WindowLimits.Change;
import org.ayni.credit.fund.WindowTerms;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.maturity.CoverAlerts;

/** What a day does to the windows of a fund, for the day's close to call: the second time it changes nothing. */
@Singleton
public class DepositDayService {

    private final Funds funds;
    private final Deposits deposits;
    private final WindowLimits limits;
    private final Ledger ledger;
    private final DepositCommands commands;
    private final CoverAlerts alerts;

    DepositDayService(
            Funds funds,
            Deposits deposits,
            WindowLimits limits,
            Ledger ledger,
            DepositCommands commands,
            CoverAlerts alerts) {
        this.funds = funds;
        this.deposits = deposits;
        this.limits = limits;
        this.ledger = ledger;
        this.commands = commands;
        this.alerts = alerts;
    }

    /**
     * Ends a fund's deposits whose lien or term is over on this day without renewal, and brings its windows under the
     * policy in force. Cover that loans need and that ends so is a shortfall, and told; what will end so is told once
     * (design rules 4, 5, 10). A day that is closed late changes nothing of an agreement that has begun since. Where
     * anything is told, all windows of the fund are locked before, those of other banks too: the agreement is theirs.
     *
     * @param present the business date
     * @return how many deposits ended
     */
    @Transactional
    public int settleDay(UUID fundId, LocalDate day, LocalDate present) {
        List<Deposit> over = deposits.over(fundId, day);
        if (!over.isEmpty()) {
            commands.lockWindowsOf(fundId);
        }
        over.forEach(seen -> end(seen, day));
        if (!funds.policy(fundId, present).effectiveOn().isAfter(day)) {
            limits.applyPolicy(fundId, day);
        }
        alerts.tell(fundId, day);
        return over.size();
    }

    private void end(Deposit seen, LocalDate day) {
        WindowTerms window = commands.lockWindowOf(seen.fundId(), seen.id());
        Deposit before = deposits.find(seen.fundId(), seen.id(), null).orElse(seen);
        if (before.status() != DepositStatus.PLEDGED || before.countsOn(day)) {
            return;
        }
        LocalDate on = before.endsOn();
        Deposit after = before.free(Action.END, on);
        deposits.update(after);
        deposits.enter(after, Kind.MATURED, after.amount(), null, null, on);
        Change change = limits.pledge(window, after.amount().negated(), new Cause("DEPOSIT", after.id()));
        ledger.post(DepositJournals.freed(after, "DEPOSIT_MATURED", on, change.capacityChange()));
        commands.audited("end-deposit", before, after);
        commands.tellMatured(after, change, on);
    }
}
