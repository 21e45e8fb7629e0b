package org.ayni.credit.limit;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.UUID;
import org.ayni.contracts.credit.FundEvent;
import org.ayni.kit.command.Commands;

/** Tells that a window lacks cover: a deposit or lien ended, a claim, a leverage cut or a loan's reversal (rule 4). */
@Singleton
public class Shortfalls {

    private final Commands commands;

    Shortfalls(Commands commands) {
        this.commands = commands;
    }

    /** What a window lacks. */
    public record Standing(
            UUID fundId, UUID bankId, String currency, BigDecimal shortfall, BigDecimal coverShortfall) {}

    /**
     * Tells of it.
     *
     * @param cause LOAN, DEPOSIT, ALLOTMENT, CLAIM, LOSS or POLICY
     * @param raised by how much exposure passed capacity with this cause
     * @param coverRaised by how much cover passed what is pledged
     */
    public void tell(Standing after, String cause, UUID causeId, BigDecimal raised, BigDecimal coverRaised) {
        commands.tell(new FundEvent.CoverFellShort(
                after.fundId(),
                after.bankId(),
                cause,
                causeId,
                raised,
                coverRaised,
                after.shortfall(),
                after.coverShortfall(),
                after.currency(),
                commands.today()));
    }
}
