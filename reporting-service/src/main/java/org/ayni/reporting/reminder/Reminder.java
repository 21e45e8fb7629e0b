package org.ayni.reporting.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.ayni.reporting.period.PeriodState;
import org.ayni.reporting.period.PeriodState.Action;
import org.ayni.reporting.period.PeriodSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step that a period waits for.
 *
 * @param dueOn the last day on which it is in time
 * @param daysOverdue 0 while it is in time
 */
@Schema(name = "Reminder")
public record Reminder(String period, LocalDate endsOn, Action action, LocalDate dueOn, long daysOverdue) {

    /** The step that a state waits for, as the how-many-eth of the three. */
    private record Step(Action action, int number) {

        static Optional<Step> after(PeriodState state) {
            return switch (state) {
                case OPEN -> Optional.of(new Step(Action.SUBMIT, 1));
                case SUBMITTED -> Optional.of(new Step(Action.VERIFY, 2));
                case VERIFIED -> Optional.of(new Step(Action.APPROVE, 3));
                case APPROVED -> Optional.empty();
            };
        }
    }

    /** Empty where the period is not over, or approved. */
    static Optional<Reminder> of(PeriodSummary period, int dueDays, LocalDate today) {
        return Step.after(period.state())
                .filter(step -> today.isAfter(period.endsOn()))
                .map(step -> {
                    LocalDate dueOn = period.endsOn().plusDays((long) dueDays * step.number());
                    long late = Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
                    return new Reminder(period.code(), period.endsOn(), step.action(), dueOn, late);
                });
    }
}
