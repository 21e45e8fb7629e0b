package org.ayni.credit.deposit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.bank.BankService;
import org.ayni.credit.deposit.DepositEntry.Kind;
import org.ayni.credit.deposit.DepositRequests.PledgeAgain;
import org.ayni.credit.deposit.DepositRequests.PledgeDeposit;
import org.ayni.credit.deposit.DepositRequests.RedeemDeposit;
import org.ayni.credit.deposit.DepositRequests.ReleaseLien;
import org.ayni.credit.deposit.DepositRequests.RenewDeposit;
import org.ayni.credit.deposit.DepositStatus.Action;
import org.ayni.credit.fund.Fund;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.fund.WindowLimits;
import org.ayni.credit.fund.WindowLimits.Cause;
import org.ayni.credit.fund.WindowLimits.Change;
import org.ayni.credit.fund.WindowTerms;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Ledger;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.problem.Problem;

/** What changes a bank's window by its deposits. Fund first, window next, then the deposit, books and events. */
@Singleton
public class DepositService {

    private final Funds funds;
    private final Deposits deposits;
    private final WindowLimits limits;
    private final BankService banks;
    private final Ledger ledger;
    private final DepositCommands commands;

    DepositService(
            Funds funds,
            Deposits deposits,
            WindowLimits limits,
            BankService banks,
            Ledger ledger,
            DepositCommands commands) {
        this.funds = funds;
        this.deposits = deposits;
        this.limits = limits;
        this.banks = banks;
        this.ledger = ledger;
        this.commands = commands;
    }

    /** Buys a deposit with the fund's cash and pledges it: from then on the bank's window carries loans. */
    @Transactional
    public Answer pledge(UUID fundId, PledgeDeposit command) {
        return commands.once(command, () -> {
            Fund fund = commands.change(fundId);
            Money amount = fund.own(command.amount());
            FundPolicy policy = funds.policy(fundId, commands.today());
            if (policy.isCoFunded()) {
                throw DepositProblem.OWN_MONEY_LENT.problem(
                        "Asigne efectivo al banco", "Allot cash to the bank instead");
            }
            commands.notAfterToday("pledgedFrom", command.pledgedFrom());
            if (!banks.exists(command.bankId())) {
                throw CommonProblem.INVALID_FIELD.problem("bankId", "No existe ese banco", "There is no such bank");
            }
            Deposit deposit = Deposit.pledge(Ids.next(), fundId, command, commands.today());
            mustHaveCash(fund, amount);
            deposits.insert(deposit);
            deposits.enter(deposit, Kind.PLEDGED, amount, deposit.certificateNumber(), null, deposit.pledgedFrom());
            WindowTerms window = limits.open(fund, deposit.bankId(), policy);
            Change change = limits.pledge(window, amount, cause(deposit));
            ledger.post(DepositJournals.pledged(deposit, change.capacityChange()));
            commands.tellPledged(deposit, change);
            return Answer.created(
                    "/v1/funds/" + fundId + "/deposits/" + deposit.id(),
                    deposit.version(),
                    commands.audited("pledge-deposit", null, deposit));
        });
    }

    /** A new certificate under the same id; interest that stays in it is pledged too. */
    @Transactional
    public Answer renew(UUID fundId, UUID id, RenewDeposit command) {
        return commands.once(command, () -> {
            Locked locked = lock(fundId, id);
            LocalDate on = command.renewedOn();
            commands.notAfterToday("renewedOn", on);
            Deposit before = locked.deposit;
            Deposit after = before.renew(command, commands.today());
            Money added = after.amount().minus(before.amount());
            deposits.enter(after, Kind.RENEWED, after.amount(), after.certificateNumber(), null, on);
            deposits.update(after);
            Change change = limits.pledge(locked.window, added, cause(after));
            ledger.post(DepositJournals.renewed(after, added, on, change.capacityChange()));
            commands.tellRenewed(after, added, change, on);
            return commands.changed("renew-deposit", before, after);
        });
    }

    /** The bank lets go of its security; 409 {@code cover-in-use} when its loans need it (design rule 5). */
    @Transactional
    public Answer releaseLien(UUID fundId, UUID id, ReleaseLien command) {
        return commands.once(command, () -> {
            Locked locked = lock(fundId, id);
            LocalDate on = command.releasedOn();
            commands.notAfterToday("releasedOn", on);
            Deposit before = locked.deposit;
            Deposit after = before.free(Action.RELEASE_LIEN, on);
            deposits.update(after);
            deposits.enter(after, Kind.LIEN_RELEASED, after.amount(), null, null, on);
            Change change = limits.pledge(locked.window, after.amount().negated(), cause(after));
            if (change.isShort()) {
                throw DepositProblem.COVER_IN_USE
                        .problem(
                                "Faltarían " + change.raised() + " de capacidad y " + change.coverRaised()
                                        + " de cobertura",
                                change.raised() + " of capacity and " + change.coverRaised()
                                        + " of cover would be lacking")
                        .with("shortfall", change.raised())
                        .with("coverShortfall", change.coverRaised());
            }
            ledger.post(DepositJournals.freed(after, "LIEN_RELEASED", on, change.capacityChange()));
            commands.tellReleased(after, change, on);
            return commands.changed("release-lien", before, after);
        });
    }

    /** A free deposit carries loans of its bank again. */
    @Transactional
    public Answer pledgeAgain(UUID fundId, UUID id, PledgeAgain command) {
        return commands.once(command, () -> {
            Locked locked = lock(fundId, id);
            commands.notAfterToday("pledgedFrom", command.pledgedFrom());
            Deposit before = locked.deposit;
            Deposit after = before.pledgeAgain(command.pledgedFrom(), command.pledgedTo(), commands.today());
            deposits.update(after);
            deposits.enter(after, Kind.PLEDGED_AGAIN, after.amount(), null, null, after.pledgedFrom());
            Change change = limits.pledge(locked.window, after.amount(), cause(after));
            ledger.post(DepositJournals.pledgedAgain(after, change.capacityChange()));
            commands.tellPledgedAgain(after, change);
            return commands.changed("pledge-again", before, after);
        });
    }

    /** A free deposit becomes cash of the fund. */
    @Transactional
    public Answer redeem(UUID fundId, UUID id, RedeemDeposit command) {
        return commands.once(command, () -> {
            Deposit before = lock(fundId, id).deposit;
            commands.notAfterToday("redeemedOn", command.redeemedOn());
            Deposit after = before.redeem(command.redeemedOn());
            deposits.update(after);
            deposits.enter(after, Kind.REDEEMED, after.amount(), null, null, command.redeemedOn());
            ledger.post(DepositJournals.redeemed(after, command.redeemedOn()));
            return commands.changed("redeem-deposit", before, after);
        });
    }

    private record Locked(Deposit deposit, WindowTerms window) {}

    private Locked lock(UUID fundId, UUID id) {
        WindowTerms window = commands.lockWindowOf(fundId, id);
        Deposit deposit = deposits.find(fundId, id, null).orElseThrow(() -> Problem.notFound("deposit", id));
        commands.onVersion(deposit.version());
        return new Locked(deposit, window);
    }

    /** Only received cash becomes a deposit (design rule 6). */
    private void mustHaveCash(Fund fund, Money amount) {
        Money cash = ledger.balance(fund.id(), Account.CASH, Money.zero(amount.currency()), commands.today());
        if (cash.compareTo(amount) < 0) {
            throw DepositProblem.INSUFFICIENT_CASH
                    .problem("Hay " + cash + " en efectivo", "There is " + cash + " in cash")
                    .with("cash", cash);
        }
    }

    private static Cause cause(Deposit deposit) {
        return new Cause("DEPOSIT", deposit.id());
    }
}
