package org.ayni.credit.deposit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ayni.credit.deposit.DepositEntry.Kind;
import org.ayni.credit.deposit.DepositRequests.AccrueDepositInterest;
import org.ayni.credit.deposit.DepositRequests.ReceiveDepositInterest;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.ledger.Ledger;
import org.ayni.kit.http.Answer;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;

/** What a deposit earns: accrued first, then paid out to the fund or kept in the deposit by its renewal. */
@Singleton
public class DepositInterestService {

    private final Deposits deposits;
    private final Ledger ledger;
    private final DepositCommands commands;

    DepositInterestService(Deposits deposits, Ledger ledger, DepositCommands commands) {
        this.deposits = deposits;
        this.ledger = ledger;
        this.commands = commands;
    }

    @Transactional
    public Answer accrue(UUID fundId, UUID id, AccrueDepositInterest command) {
        return commands.once(command, () -> {
            LocalDate on = command.accruedOn();
            commands.notAfterToday("accruedOn", on);
            Deposit after = change(
                    fundId,
                    id,
                    "accrue-interest",
                    before -> before.accrue(before.amount().same(command.amount())));
            return entered(
                    after,
                    Kind.INTEREST_ACCRUED,
                    command.amount(),
                    on,
                    DepositJournals.interestAccrued(after, command.amount(), on));
        });
    }

    @Transactional
    public Answer receive(UUID fundId, UUID id, ReceiveDepositInterest command) {
        return commands.once(command, () -> {
            LocalDate on = command.paidOn();
            commands.notAfterToday("paidOn", on);
            Deposit after = change(fundId, id, "receive-interest", before -> before.receiveInterest(command.amount()));
            return entered(
                    after,
                    Kind.INTEREST_PAID,
                    command.amount(),
                    on,
                    DepositJournals.interestPaid(after, command.amount(), on));
        });
    }

    private Deposit change(UUID fundId, UUID id, String action, UnaryOperator<Deposit> behaviour) {
        commands.lockWindowOf(fundId, id);
        Deposit before = deposits.find(fundId, id, null).orElseThrow(() -> Problem.notFound("deposit", id));
        commands.onVersion(before.version());
        Deposit after = behaviour.apply(before);
        deposits.update(after);
        commands.audited(action, before, after);
        return after;
    }

    private Answer entered(Deposit after, Kind kind, Money amount, LocalDate on, Journal journal) {
        deposits.enter(after, kind, amount, null, null, on);
        ledger.post(journal);
        return Answer.changed(after.version(), after);
    }
}
