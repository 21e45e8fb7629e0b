package org.ayni.credit.allotment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.credit.allotment.AllotmentResource.Allot;
import org.ayni.credit.fund.Fund;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.fund.WindowLimits;
import org.ayni.credit.fund.WindowLimits.Cause;
import org.ayni.credit.fund.WindowLimits.Change;
import org.ayni.credit.fund.WindowTerms;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.credit.ledger.Ledger;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;

/** Allots the fund's cash to lending at a bank, or takes what is not in use back. */
@Singleton
class AllotmentService {

    private final Allotments allotments;
    private final OwnMoney money;
    private final Funds funds;
    private final WindowLimits windows;
    private final Ledger ledger;
    private final Commands commands;

    AllotmentService(
            Allotments allotments,
            OwnMoney money,
            Funds funds,
            WindowLimits windows,
            Ledger ledger,
            Commands commands) {
        this.allotments = allotments;
        this.money = money;
        this.funds = funds;
        this.windows = windows;
        this.ledger = ledger;
        this.commands = commands;
    }

    /** Only cash that is there and not allotted to any bank; what is out in loans has left the cash already. */
    @Transactional
    public Answer allot(UUID fundId, Allot command) {
        return commands.once(command, () -> {
            Fund fund = funds.lock(fundId);
            commands.notAfterToday("allottedOn", command.allottedOn());
            FundPolicy policy = funds.policy(fundId, commands.today());
            if (!policy.isCoFunded()) {
                throw AllotmentProblem.NOT_CO_FUNDED.problem("Es GUARANTEE_ONLY", "It is GUARANTEE_ONLY");
            }
            if (!allotments.isBank(command.bankId())) {
                throw CommonProblem.INVALID_FIELD.problem("bankId", "No existe ese banco", "There is no such bank");
            }
            Money amount = fund.own(command.amount());
            mustBeFree(fundId, amount);
            WindowTerms window = windows.open(fund, command.bankId(), policy);
            Allotment allotment =
                    new Allotment(Ids.next(), fundId, command.bankId(), amount, command.reason(), command.allottedOn());
            Change change = windows.allot(window, amount, new Cause("ALLOTMENT", allotment.id()));
            if (amount.isNegative() && change.isShort()) {
                throw AllotmentProblem.ALLOTMENT_IN_USE
                        .problem("Faltarían " + change.coverRaised(), change.coverRaised() + " would be lacking")
                        .with("coverShortfall", change.coverRaised());
            }
            allotments.insert(allotment);
            ledger.post(Journal.of(fundId, "ALLOTMENT", allotment.id(), allotment.allottedOn())
                    .atBank(command.bankId())
                    .post(Account.EXPOSURE_AVAILABLE, Account.EXPOSURE_CAPACITY, change.capacityChange())
                    .post(Account.COVER_FREE, Account.COVER_PLEDGED, amount));
            commands.audit("fund/" + fundId, "allot", null, allotment);
            return Answer.created("/v1/funds/" + fundId + "/allotments", allotment);
        });
    }

    private void mustBeFree(UUID fundId, Money amount) {
        if (amount.isZero()) {
            throw CommonProblem.INVALID_FIELD.problem("amount", "No puede ser cero", "Cannot be zero");
        }
        Money zero = Money.zero(amount.currency());
        Money free = money.cash(fundId, zero).minus(allotments.waiting(fundId, zero));
        if (amount.compareTo(free) > 0) {
            throw AllotmentProblem.NOT_ENOUGH_CASH
                    .problem("Quedan " + free + " sin asignar", free + " is not allotted yet")
                    .with("free", free);
        }
    }
}
