package org.ayni.credit.contribution;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.contribution.ContributionRequests.ContributionSource;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody promised to the fund, and what of it arrived. A promise is memo, a signed one is receivable; received
 * is null until it is recorded (design rule 6). Goods are no cash: they never become a deposit.
 */
@Schema(name = "Contribution")
public record Contribution(
        UUID id,
        UUID fundId,
        ContributionSource source,
        Money planned,
        LocalDate plannedOn,
        @Nullable LocalDate signedOn,
        @Nullable Money received,
        @Nullable LocalDate receivedOn) {

    static Contribution planned(UUID id, UUID fundId, ContributionSource source, Money amount, LocalDate on) {
        if (!amount.isPositive()) {
            throw CommonProblem.INVALID_FIELD.problem("amount", "Debe ser mayor que cero", "Must be above zero");
        }
        return new Contribution(id, fundId, source, amount, on, null, null, null);
    }

    /** The promise, signed: once, before anything arrives. */
    Contribution sign(LocalDate on) {
        mustBeOpen();
        if (signedOn != null) {
            throw ContributionProblem.CONTRIBUTION_ALREADY_SIGNED.problem(
                    "Se firmó el " + signedOn, "It was signed on " + signedOn);
        }
        return new Contribution(id, fundId, source, planned, plannedOn, on, null, null);
    }

    /** The promise with what arrived of it: once, and not more than was promised. */
    Contribution receive(Money amount, LocalDate on) {
        mustBeOpen();
        if (!amount.isPositive() || amount.compareTo(planned) > 0) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "amount", "De 0.01 a lo prometido: " + planned, "From 0.01 to what was promised: " + planned);
        }
        return new Contribution(id, fundId, source, planned, plannedOn, signedOn, amount, on);
    }

    private void mustBeOpen() {
        if (received != null) {
            throw ContributionProblem.CONTRIBUTION_ALREADY_RECEIVED.problem(
                    "Se recibió " + received + " el " + receivedOn, received + " arrived on " + receivedOn);
        }
    }

    Journal plannedJournal() {
        return Journal.of(fundId, "CONTRIBUTION_PLANNED", id, plannedOn)
                .post(Account.CONTRIBUTIONS_PLANNED, Account.CONTRIBUTIONS_PLANNED_CONTRA, planned);
    }

    Journal signedJournal(LocalDate on) {
        return Journal.of(fundId, "CONTRIBUTION_SIGNED", id, on)
                .post(Account.CONTRIBUTIONS_RECEIVABLE, equity(), planned)
                .post(Account.CONTRIBUTIONS_PLANNED_CONTRA, Account.CONTRIBUTIONS_PLANNED, planned);
    }

    Journal receivedJournal(Money amount, LocalDate on) {
        Journal journal = Journal.of(fundId, "CONTRIBUTION_RECEIVED", id, on);
        Account asset = source == ContributionSource.IN_KIND ? Account.IN_KIND : Account.CASH;
        return signedOn == null
                ? journal.post(asset, equity(), amount)
                        .post(Account.CONTRIBUTIONS_PLANNED_CONTRA, Account.CONTRIBUTIONS_PLANNED, amount)
                : journal.post(asset, Account.CONTRIBUTIONS_RECEIVABLE, amount);
    }

    private Account equity() {
        return switch (source) {
            case DONOR -> Account.CONTRIBUTIONS_DONOR;
            case BANK -> Account.CONTRIBUTIONS_BANK;
            case CASH -> Account.CONTRIBUTIONS_CASH;
            case IN_KIND -> Account.CONTRIBUTIONS_IN_KIND;
        };
    }
}
