package org.ayni.credit.fund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.fund.FundRequests.PledgeDeposit;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term deposit (DPF) of the fund, pledged to the bank that holds it: the security of that bank's loans alone. */
@Schema(name = "Deposit")
public record Deposit(
        UUID id,
        UUID fundId,
        UUID bankId,
        String certificateNumber,
        Money amount,
        BigDecimal annualRatePercent,
        LocalDate openedOn,
        @Nullable LocalDate maturesOn,
        boolean autoRenews,
        LocalDate pledgedFrom,
        @Nullable LocalDate pledgedTo) {

    public Deposit {
        inOrder("maturesOn", openedOn, maturesOn);
        inOrder("pledgedFrom", openedOn, pledgedFrom);
        inOrder("pledgedTo", pledgedFrom, pledgedTo);
    }

    static Deposit of(UUID id, UUID fundId, PledgeDeposit command) {
        return new Deposit(
                id,
                fundId,
                command.bankId(),
                command.certificateNumber(),
                command.amount(),
                command.annualRatePercent(),
                command.openedOn(),
                command.maturesOn(),
                command.autoRenews(),
                command.pledgedFrom(),
                command.pledgedTo());
    }

    /** Bought with cash and pledged on the same day: limits and cover grow by it (posting table, "pledged"). */
    Journal journal(Money capacity) {
        return Journal.of(fundId, "DEPOSIT_PLEDGED", id, pledgedFrom)
                .atBank(bankId)
                .forDeposit(id)
                .post(Account.DEPOSITS_FREE, Account.CASH, amount)
                .post(Account.DEPOSITS_PLEDGED, Account.DEPOSITS_FREE, amount)
                .post(Account.EXPOSURE_AVAILABLE, Account.EXPOSURE_CAPACITY, capacity)
                .post(Account.COVER_FREE, Account.COVER_PLEDGED, amount);
    }

    private static void inOrder(String field, LocalDate first, @Nullable LocalDate second) {
        if (second != null && second.isBefore(first)) {
            throw FundProblem.INVALID_PERIOD.problem(
                    field, "No puede ser anterior a " + first, "Cannot be before " + first);
        }
    }
}
