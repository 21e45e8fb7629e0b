package org.ayni.reporting.periodtarget;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.security.Caller;
import org.ayni.reporting.framework.FrameworkService;
import org.ayni.reporting.period.PeriodFigures;

/** Sets targets. */
@Singleton
public class TargetService {

    private final TargetRepository targets;
    private final FrameworkService framework;
    private final PeriodFigures periods;
    private final Commands commands;
    private final Caller caller;

    TargetService(
            TargetRepository targets,
            FrameworkService framework,
            PeriodFigures periods,
            Commands commands,
            Caller caller) {
        this.targets = targets;
        this.framework = framework;
        this.periods = periods;
        this.commands = commands;
        this.caller = caller;
    }

    /** Sets a target of an indicator that exists, in a period that exists; the one before stays on record. */
    @Transactional
    public Answer set(SetTarget command) {
        return commands.once(command, () -> {
            periods.endOf(command.period());
            framework.current().indicator(command.indicator());
            if ((command.by() == null) != (command.part() == null)) {
                throw CommonProblem.INVALID_FIELD.problem(
                        "part", "by y part van juntos, o ninguno", "by and part go together, or neither");
            }
            Target target = new Target(
                    Ids.next(),
                    command.period(),
                    command.indicator(),
                    command.kind(),
                    command.by(),
                    command.part(),
                    command.value(),
                    caller.subject(),
                    commands.today(),
                    commands.now());
            targets.add(target);
            commands.audit("period-target/" + target.id(), "set", null, target);
            return Answer.created("/v1/targets?period=" + target.periodCode(), target);
        });
    }
}
