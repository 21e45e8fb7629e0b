package org.ayni.credit.fund;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ayni.contracts.credit.CreditEvent;
import org.ayni.credit.bank.BankService;
import org.ayni.credit.fund.FundRequests.EstablishFund;
import org.ayni.credit.fund.FundRequests.PlanContribution;
import org.ayni.credit.fund.FundRequests.PledgeDeposit;
import org.ayni.credit.fund.FundRequests.ReceiveContribution;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Ledger;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;

/** Changes of a fund: each one locks it, books it, and tells of it, in one transaction. */
@Singleton
public class FundService {

    private final Funds funds;
    private final Policies policies;
    private final Deposits deposits;
    private final FundWindow windows;
    private final BankService banks;
    private final Ledger ledger;
    private final Commands commands;

    FundService(
            Funds funds,
            Policies policies,
            Deposits deposits,
            FundWindow windows,
            BankService banks,
            Ledger ledger,
            Commands commands) {
        this.funds = funds;
        this.policies = policies;
        this.deposits = deposits;
        this.windows = windows;
        this.banks = banks;
        this.ledger = ledger;
        this.commands = commands;
    }

    @Transactional
    public Answer establish(EstablishFund command) {
        return commands.once(command, () -> {
            LocalDate on = command.policy().effectiveOn();
            commands.notAfterToday("policy.effectiveOn", on);
            Fund fund = new Fund(
                    Ids.next(),
                    1,
                    command.externalId(),
                    command.name(),
                    command.currency().name());
            funds.insert(fund, on);
            policies.insert(fund, command.policy());
            FundView view = FundView.of(fund, List.of(command.policy()));
            commands.audit(subject(fund.id()), "establish", null, view);
            String name = command.externalId() == null ? fund.id().toString() : command.externalId();
            commands.tell(new CreditEvent.FundEstablished(fund.id(), name, fund.name(), fund.currency(), on));
            return Answer.created("/v1/funds/" + fund.id(), fund.version(), view);
        });
    }

    @Transactional
    public Answer planContribution(UUID fundId, PlanContribution command) {
        return commands.once(command, () -> {
            Fund fund = change(fundId);
            commands.notAfterToday("plannedOn", command.plannedOn());
            Contribution planned = new Contribution(
                    Ids.next(),
                    fundId,
                    command.source(),
                    positive(fund.own(command.amount())),
                    command.plannedOn(),
                    null,
                    null);
            funds.insert(planned);
            ledger.post(planned.plannedJournal());
            commands.audit(subject(fundId), "plan-contribution", null, planned);
            commands.tell(told(planned, "PLANNED", planned.planned(), planned.plannedOn()));
            return Answer.created(path(planned), planned);
        });
    }

    @Transactional
    public Answer receiveContribution(UUID fundId, UUID contributionId, ReceiveContribution command) {
        return commands.once(command, () -> {
            Fund fund = change(fundId);
            commands.notAfterToday("receivedOn", command.receivedOn());
            Contribution planned = funds.findContribution(fundId, contributionId)
                    .orElseThrow(() -> Problem.notFound("contribution", contributionId));
            Contribution received = planned.receive(fund.own(command.amount()), command.receivedOn());
            funds.markReceived(contributionId, command.amount(), command.receivedOn());
            ledger.post(received.receivedJournal(command.amount(), command.receivedOn()));
            commands.audit(subject(fundId), "receive-contribution", planned, received);
            commands.tell(told(received, "RECEIVED", command.amount(), command.receivedOn()));
            return Answer.ok(received);
        });
    }

    /** Buys a deposit with the fund's cash and pledges it: from then on the bank's window carries loans. */
    @Transactional
    public Answer pledgeDeposit(UUID fundId, PledgeDeposit command) {
        return commands.once(command, () -> {
            Fund fund = change(fundId);
            Money amount = positive(fund.own(command.amount()));
            commands.notAfterToday("pledgedFrom", command.pledgedFrom());
            if (!banks.exists(command.bankId())) {
                throw CommonProblem.INVALID_FIELD.problem("bankId", "No existe ese banco", "There is no such bank");
            }
            Deposit deposit = Deposit.of(Ids.next(), fundId, command);
            mustHaveCash(fund, amount);
            deposits.insert(deposit);
            FundPolicy policy = funds.policy(fundId, deposit.pledgedFrom());
            ledger.post(deposit.journal(policy.capacity(amount)));
            FundWindow.Limits limits = windows.widen(deposit, policy);
            commands.audit(subject(fundId), "pledge-deposit", null, deposit);
            commands.tell(new CreditEvent.DepositPledged(
                    fundId,
                    deposit.id(),
                    deposit.bankId(),
                    amount.amount(),
                    fund.currency(),
                    deposit.pledgedFrom(),
                    limits.pledged(),
                    limits.capacity()));
            return Answer.created("/v1/funds/" + fundId + "/deposits/" + deposit.id(), deposit);
        });
    }

    /** Locks the fund on the version that the caller saw, and counts the change. */
    private Fund change(UUID fundId) {
        Fund fund = funds.lock(fundId);
        commands.onVersion(fund.version());
        funds.update(fund.changed());
        return fund;
    }

    /** Only received cash becomes a deposit (design rule 6). */
    private void mustHaveCash(Fund fund, Money amount) {
        Money cash = ledger.balance(fund.id(), Account.CASH, Money.zero(amount.currency()), commands.today());
        if (cash.compareTo(amount) < 0) {
            throw FundProblem.INSUFFICIENT_CASH
                    .problem("Hay " + cash + " en efectivo", "There is " + cash + " in cash")
                    .with("cash", cash);
        }
    }

    private static Money positive(Money amount) {
        if (!amount.isPositive()) {
            throw CommonProblem.INVALID_FIELD.problem("amount", "Debe ser mayor que cero", "Must be above zero");
        }
        return amount;
    }

    private static CreditEvent.ContributionReceived told(
            Contribution contribution, String stage, Money amount, LocalDate on) {
        return new CreditEvent.ContributionReceived(
                contribution.fundId(),
                contribution.id(),
                contribution.source().name(),
                stage,
                amount.amount(),
                amount.currency().getCurrencyCode(),
                on);
    }

    private static String path(Contribution contribution) {
        return "/v1/funds/" + contribution.fundId() + "/contributions/" + contribution.id();
    }

    private static String subject(UUID fundId) {
        return "fund/" + fundId;
    }
}
