package org.ayni.credit.remittance;

import java.time.LocalDate;
import java.util.UUID;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Journal;
import org.ayni.kit.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Money that went from a bank to the fund, or from the fund to a bank, for what one owed the other.
 *
 * @param bankReference the bank's own name of it, unique among all that the bank moved, for ever
 */
@Schema(name = "Remittance")
public record Remittance(
        UUID id,
        UUID fundId,
        UUID bankId,
        Direction direction,
        Money amount,
        LocalDate remittedOn,
        String bankReference) {

    /** Which way it went. */
    @Schema(name = "RemittanceDirection")
    public enum Direction {
        /** The bank hands over what it collected for the fund. */
        FROM_BANK,
        /** The fund hands over what it collected for the bank. */
        TO_BANK
    }

    /** Refuses more than is owed in that direction (the balance of 1410 or 2130 at that bank). */
    static void mustBeOwed(Money amount, Money owed) {
        if (!amount.isPositive() || amount.compareTo(owed) > 0) {
            throw RemittanceProblem.MORE_THAN_IS_OWED
                    .problem("amount", "Se deben " + owed, owed + " is owed")
                    .with("owed", owed);
        }
    }

    Journal journal() {
        Journal journal = Journal.of(fundId, "REMITTANCE", id, remittedOn).atBank(bankId);
        return direction == Direction.FROM_BANK
                ? journal.post(Account.CASH, Account.DUE_FROM_BANK, amount)
                : journal.post(Account.DUE_TO_BANK, Account.CASH, amount);
    }
}
