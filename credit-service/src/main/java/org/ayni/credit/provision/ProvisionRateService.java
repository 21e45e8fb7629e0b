package org.ayni.credit.provision;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.ayni.credit.ledger.BookingDay;
import org.ayni.credit.provision.ProvisionRateResource.ProvisionRate;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.problem.CommonProblem;

/** Adds provision rates; what was set aside on a closed day is never changed by one. */
@Singleton
class ProvisionRateService {

    private final ProvisionRates rates;
    private final BookingDay days;
    private final Commands commands;

    ProvisionRateService(ProvisionRates rates, BookingDay days, Commands commands) {
        this.rates = rates;
        this.days = days;
        this.commands = commands;
    }

    @Transactional
    public Answer add(ProvisionRate command) {
        return commands.once(command, () -> {
            if (command.effectiveOn().isBefore(days.today())) {
                throw CommonProblem.INVALID_FIELD.problem(
                        "effectiveOn",
                        "No cambia el pasado; desde " + days.today(),
                        "The past does not change; from " + days.today() + " on");
            }
            if (!rates.insert(command)) {
                throw CommonProblem.ALREADY_EXISTS.problem(
                        "effectiveOn",
                        "Ya hay una tasa de " + command.rating() + " desde ese día",
                        "There is a rate of " + command.rating() + " from that day on already");
            }
            commands.audit("provision-rate/" + command.rating() + "/" + command.effectiveOn(), "add", null, command);
            return Answer.created("/v1/provision-rates?on=" + command.effectiveOn(), command);
        });
    }
}
