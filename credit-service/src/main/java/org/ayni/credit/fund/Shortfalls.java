package org.ayni.credit.fund;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.UUID;
import org.ayni.contracts.credit.CreditEvent;
import org.ayni.kit.command.Commands;

/** Tells that a window lacks cover: only a deposit or lien that ended, a claim, a leverage cut or a loan do (rule 4). */
@Singleton
class Shortfalls {

    private final Commands commands;

    Shortfalls(Commands commands) {
        this.commands = commands;
    }

    /** What a window lacks. */
    record Standing(UUID fundId, UUID bankId, String currency, BigDecimal shortfall, BigDecimal coverShortfall) {}

    void tell(Standing after, String cause, UUID causeId, BigDecimal raised, BigDecimal coverRaised) {
        commands.tell(new CreditEvent.CoverFellShort(
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
