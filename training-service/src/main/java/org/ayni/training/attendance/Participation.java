package org.ayni.training.attendance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.ayni.training.Hours;
import org.jspecify.annotations.Nullable;

/**
 * A person in an edition, counted over the planned hours and not only over the sessions held so far: five hours of five
 * held and ten planned are 50 percent. Somebody who was enrolled late is counted from the enrolment on; a walk-in, who
 * never was enrolled, over all planned hours.
 *
 * @param enrolledOn null for a walk-in
 * @param sessionsPresent in any session of the edition; at least one makes a participation
 * @param hoursPresent from the enrolment on
 * @param hoursMissed from the enrolment on, in sessions for which there is a mark; no mark is unknown, not missed
 * @param plannedHours of the edition, less those of the sessions before the enrolment
 */
public record Participation(
        UUID personId,
        @Nullable LocalDate enrolledOn,
        int sessionsPresent,
        BigDecimal hoursPresent,
        BigDecimal hoursMissed,
        BigDecimal plannedHours) {

    /** Somebody of whom nothing was recorded. */
    static Participation none(UUID person, BigDecimal plannedHours) {
        return new Participation(person, null, 0, Hours.NONE, Hours.NONE, plannedHours);
    }

    public boolean isWalkIn() {
        return enrolledOn == null;
    }

    /** Hours present in percent of the planned ones, HALF_UP; null when none was planned after the enrolment. */
    public @Nullable BigDecimal attendancePercent() {
        return Hours.percent(hoursPresent, plannedHours);
    }

    /**
     * What can still be reached when nothing more is missed; what was reached, once the edition is over.
     *
     * @param over whether the edition is over
     */
    @Nullable
    BigDecimal bestStillPossiblePercent(boolean over) {
        return over ? attendancePercent() : Hours.percent(plannedHours.subtract(hoursMissed), plannedHours);
    }

    /** Whether the attendance is at least so many percent, before rounding; without one session present it is not. */
    public boolean reaches(BigDecimal minimumPercent) {
        return sessionsPresent > 0
                && plannedHours.signum() > 0
                && Hours.reaches(hoursPresent, plannedHours, minimumPercent);
    }
}
