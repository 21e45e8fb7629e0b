package org.ayni.credit.cap;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.ayni.credit.cap.RateCapResource.AddRateCap;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;

/** Adds caps. One that was added stays as it is: a later one takes its place from its own day on. */
@Singleton
class RateCapService {

    private final RateCaps caps;
    private final Commands commands;

    RateCapService(RateCaps caps, Commands commands) {
        this.caps = caps;
        this.commands = commands;
    }

    @Transactional
    public Answer add(AddRateCap command) {
        return commands.once(command, () -> {
            if (command.effectiveTo() != null && command.effectiveTo().isBefore(command.effectiveFrom())) {
                throw CommonProblem.INVALID_FIELD.problem(
                        "effectiveTo", "No puede preceder a effectiveFrom", "Cannot be before effectiveFrom");
            }
            if (caps.exists(command.segment(), command.effectiveFrom())) {
                throw CommonProblem.ALREADY_EXISTS.problem(
                        "effectiveFrom",
                        "Ya hay un tope de " + command.segment() + " desde ese día",
                        "There is a cap of " + command.segment() + " from that day on already");
            }
            RateCap cap = new RateCap(
                    Ids.next(),
                    command.segment(),
                    command.percent(),
                    command.effectiveFrom(),
                    command.effectiveTo(),
                    command.source());
            caps.insert(cap);
            commands.audit("rate-cap/" + cap.id(), "add", null, cap);
            return Answer.created("/v1/rate-caps/" + cap.id(), cap);
        });
    }
}
