package org.ayni.credit.remittance;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.ayni.credit.fund.Fund;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Ledger;
import org.ayni.credit.loan.LoanProblem;
import org.ayni.credit.reference.BankReferences;
import org.ayni.credit.remittance.Remittance.Direction;
import org.ayni.credit.remittance.RemittanceResource.Remit;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;

/** Records remittances. The fund is locked, so two of them never hand over the same money. */
@Singleton
class RemittanceService {

    private final Remittances remittances;
    private final BankReferences references;
    private final Funds funds;
    private final Ledger ledger;
    private final Commands commands;

    RemittanceService(
            Remittances remittances, BankReferences references, Funds funds, Ledger ledger, Commands commands) {
        this.remittances = remittances;
        this.references = references;
        this.funds = funds;
        this.ledger = ledger;
        this.commands = commands;
    }

    @Transactional
    public Answer remit(UUID fundId, Remit command) {
        return commands.once(command, () -> {
            Fund fund = funds.lock(fundId);
            commands.notAfterToday("remittedOn", command.remittedOn());
            Money amount = fund.own(command.amount());
            Remittance.mustBeOwed(amount, owed(fundId, command, Money.zero(amount.currency())));
            Remittance remittance = new Remittance(
                    Ids.next(),
                    fundId,
                    command.bankId(),
                    command.direction(),
                    amount,
                    command.remittedOn(),
                    command.bankReference());
            if (!remittances.insert(remittance)) {
                throw duplicate(command);
            }
            ledger.post(remittance.journal());
            commands.audit("fund/" + fundId, "remit", null, remittance);
            return Answer.created("/v1/funds/" + fundId + "/remittances", remittance);
        });
    }

    private Problem duplicate(Remit command) {
        return LoanProblem.DUPLICATE_BANK_REFERENCE
                .problem(
                        "bankReference",
                        "Ya se usó la referencia " + command.bankReference(),
                        "The reference " + command.bankReference() + " was used already")
                .with(
                        "existing",
                        references
                                .pathOf(command.bankId(), command.bankReference())
                                .orElseThrow());
    }

    private Money owed(UUID fundId, Remit command, Money zero) {
        return command.direction() == Direction.FROM_BANK
                ? ledger.balanceAt(fundId, command.bankId(), Account.DUE_FROM_BANK, zero)
                : ledger.balanceAt(fundId, command.bankId(), Account.DUE_TO_BANK, zero)
                        .negated();
    }
}
