package org.ayni.reporting.period;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ayni.kit.command.Commands;
import org.ayni.kit.http.Answer;
import org.ayni.kit.id.Ids;
import org.ayni.kit.problem.CommonProblem;
import org.ayni.kit.security.Caller;
import org.ayni.reporting.period.PeriodFigures.Said;
import org.ayni.reporting.period.PeriodState.Action;
import org.jspecify.annotations.Nullable;

/** Takes periods from open to approved, and back with a trace. */
@Singleton
public class PeriodService {

    private final PeriodRepository periods;
    private final StatementRepository statements;
    private final Commands commands;
    private final Caller caller;

    PeriodService(PeriodRepository periods, StatementRepository statements, Commands commands, Caller caller) {
        this.periods = periods;
        this.statements = statements;
        this.commands = commands;
        this.caller = caller;
    }

    /** What a command changes nothing with, besides the period itself. */
    private record Step(
            Action action, @Nullable String text, @Nullable VerifyPeriod verification) {}

    /**
     * States the figures of a period.
     *
     * @param said read in one snapshot before this transaction
     */
    @Transactional
    public Answer submit(Span span, Said said) {
        return step(span, new Step(Action.SUBMIT, null, null), before -> {
            Period after = before.submit(caller.subject(), commands.today());
            statements.add(after, said.statements(), said.corrections());
            return after;
        });
    }

    /** Confirms what was submitted, with what was found and seen. */
    @Transactional
    public Answer verify(Span span, VerifyPeriod command) {
        return step(span, new Step(Action.VERIFY, command.finding(), command), before -> {
            commands.notAfterToday("visitedOn", command.visitedOn());
            if (command.visitedOn().isBefore(span.startsOn())) {
                throw CommonProblem.INVALID_FIELD.problem(
                        "visitedOn",
                        "No puede ser anterior al período, " + span.startsOn(),
                        "Cannot be before the period, " + span.startsOn());
            }
            return before.verify(caller.subject());
        });
    }

    /** Locks a verified period whose predecessors are all locked. */
    @Transactional
    public Answer approve(Span span, List<Span> all) {
        return step(span, new Step(Action.APPROVE, null, null), before -> {
            boolean earlierApproved = all.stream()
                    .filter(each -> each.endsOn().isBefore(span.startsOn()))
                    .allMatch(each -> periods.get(each).isApproved());
            return before.approve(caller.subject(), earlierApproved);
        });
    }

    /** Opens a period again, and says why. */
    @Transactional
    public Answer reopen(Span span, ReopenPeriod command) {
        return step(span, new Step(Action.REOPEN, command.reason(), null), before -> before.reopen(caller.subject()));
    }

    private Answer step(Span span, Step step, UnaryOperator<Period> change) {
        return commands.once(List.of(span.code(), step), () -> {
            Period before = periods.lock(span);
            commands.onVersion(before.version());
            Period after = change.apply(before);
            periods.save(after);
            VerifyPeriod verification = step.verification();
            periods.add(
                    span.code(),
                    new PeriodRepository.StepRow(
                            Ids.next(),
                            after.round(),
                            step.action(),
                            caller.subject(),
                            step.text(),
                            verification == null ? null : verification.visitedOn(),
                            commands.today(),
                            commands.now()),
                    verification == null ? List.of() : verification.evidence());
            commands.audit("period/" + span.code(), step.action().verb(), before, after);
            return Answer.changed(after.version(), PeriodSummary.of(after));
        });
    }
}
