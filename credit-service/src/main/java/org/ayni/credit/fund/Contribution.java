package org.ayni.credit.fund;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.fund.FundRequests.ContributionSource;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody promised to the fund, and what of it arrived. A promise is memo; received is null until it is recorded
 * (design rule 6).
 */
@Schema(name = "Contribution")
public record Contribution(
        UUID id,
        UUID fundId,
        ContributionSource source,
        Money planned,
        LocalDate plannedOn,
        @Nullable Money received,
        @Nullable LocalDate receivedOn) {

    /** The promise with what arrived of it: once, and not more than was promised. */
    Contribution receive(Money amount, LocalDate on) {
        if (received != null) {
            throw FundProblem.CONTRIBUTION_ALREADY_RECEIVED.problem(
                    "Se recibió " + received + " el " + receivedOn, received + " arrived on " + receivedOn);
        }
        if (!amount.isPositive() || amount.compareTo(planned) > 0) {
            throw CommonProblem.INVALID_FIELD.problem(
                    "amount", "De 0.01 a lo prometido: " + planned, "From 0.01 to what was promised: " + planned);
        }
        return new Contribution(id, fundId, source, planned, plannedOn, amount, on);
    }

    Journal plannedJournal() {
        return Journal.of(fundId, "CONTRIBUTION_PLANNED", id, plannedOn)
                .post(Account.CONTRIBUTIONS_PLANNED, Account.CONTRIBUTIONS_PLANNED_CONTRA, planned);
    }

    Journal receivedJournal(Money amount, LocalDate on) {
        return Journal.of(fundId, "CONTRIBUTION_RECEIVED", id, on)
                .post(source == ContributionSource.IN_KIND ? Account.IN_KIND : Account.CASH, equity(), amount)
                .post(Account.CONTRIBUTIONS_PLANNED_CONTRA, Account.CONTRIBUTIONS_PLANNED, amount);
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
