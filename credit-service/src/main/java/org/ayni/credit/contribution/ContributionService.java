package org.ayni.credit.contribution;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.contracts.credit.FundEvent;
import org.ayni.credit.contribution.ContributionRequests.PlanContribution;
import org.ayni.credit.contribution.ContributionRequests.ReceiveContribution;
import org.ayni.credit.contribution.ContributionRequests.SignContribution;
import org.ayni.credit.fund.Fund;
import org.ayni.credit.fund.Funds;
import org.ayni.credit.ledger.Ledger;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.money.Money;
import org.ayni.kit.paging.Page;
import org.ayni.kit.paging.PageRequest;

/** Promises, signatures and receipts: each one locks the fund, books it, and tells of it, in one transaction. */
@Singleton
public class ContributionService {

    private final Funds funds;
    private final Contributions contributions;
    private final Ledger ledger;
    private final Commands commands;

    ContributionService(Funds funds, Contributions contributions, Ledger ledger, Commands commands) {
        this.funds = funds;
        this.contributions = contributions;
        this.ledger = ledger;
        this.commands = commands;
    }

    @Transactional
    public Answer plan(UUID fundId, PlanContribution command) {
        return commands.once(command, () -> {
            Fund fund = change(fundId);
            LocalDate on = command.plannedOn();
            commands.notAfterToday("plannedOn", on);
            Contribution planned =
                    Contribution.planned(Ids.next(), fundId, command.source(), fund.own(command.amount()), on);
            contributions.insert(planned);
            ledger.post(planned.plannedJournal());
            commands.audit(subject(fundId), "plan-contribution", null, planned);
            tell(planned, "PLANNED", planned.planned(), on);
            return Answer.created("/v1/funds/" + fundId + "/contributions/" + planned.id(), planned);
        });
    }

    /** A signed promise is due: it is an asset before it arrives (posting table, "signed first"). */
    @Transactional
    public Answer sign(UUID fundId, UUID id, SignContribution command) {
        return commands.once(command, () -> {
            change(fundId);
            commands.notAfterToday("signedOn", command.signedOn());
            Contribution planned = contributions.get(fundId, id);
            Contribution signed = planned.sign(command.signedOn());
            contributions.update(signed);
            ledger.post(signed.signedJournal(command.signedOn()));
            commands.audit(subject(fundId), "sign-contribution", planned, signed);
            tell(signed, "SIGNED", signed.planned(), command.signedOn());
            return Answer.ok(signed);
        });
    }

    @Transactional
    public Answer receive(UUID fundId, UUID id, ReceiveContribution command) {
        return commands.once(command, () -> {
            Fund fund = change(fundId);
            LocalDate on = command.receivedOn();
            commands.notAfterToday("receivedOn", on);
            Contribution planned = contributions.get(fundId, id);
            Contribution received = planned.receive(fund.own(command.amount()), on);
            contributions.update(received);
            ledger.post(received.receivedJournal(command.amount(), on));
            commands.audit(subject(fundId), "receive-contribution", planned, received);
            tell(received, "RECEIVED", command.amount(), on);
            return Answer.ok(received);
        });
    }

    Page<Contribution> list(UUID fundId, PageRequest page) {
        funds.get(fundId);
        return Page.of(contributions.list(fundId, page), page, Contribution::id, contribution -> contribution);
    }

    /** Locks the fund on the version that the caller saw, and counts the change. */
    private Fund change(UUID fundId) {
        Fund fund = funds.lock(fundId);
        commands.onVersion(fund.version());
        funds.update(fund.changed());
        return fund;
    }

    private void tell(Contribution contribution, String stage, Money amount, LocalDate on) {
        commands.tell(new FundEvent.ContributionReceived(
                contribution.fundId(),
                contribution.id(),
                contribution.source().name(),
                stage,
                amount.amount(),
                amount.currency().getCurrencyCode(),
                on));
    }

    private static String subject(UUID fundId) {
        return "fund/" + fundId;
    }
}
