package org.ayni.credit.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How often an instalment falls due: every n days, weeks or months; an interval is at most about a year. */
public record Frequency(int every, Unit unit) {

    /** The unit of an interval. */
    public enum Unit {
        DAY(ChronoUnit.DAYS, 1, 366),
        WEEK(ChronoUnit.WEEKS, 7, 52),
        MONTH(ChronoUnit.MONTHS, 30, 12);

        private final ChronoUnit chrono;
        private final int nominalDays;
        private final int most;

        Unit(ChronoUnit chrono, int nominalDays, int most) {
            this.chrono = chrono;
            this.nominalDays = nominalDays;
            this.most = most;
        }
    }

    public Frequency {
        if (every < 1 || every > unit.most) {
            throw ScheduleProblem.invalid(
                    "frequency.every",
                    "Debe estar entre 1 y " + unit.most + ".",
                    "Must be between 1 and " + unit.most + ".");
        }
    }

    public static Frequency monthly() {
        return new Frequency(1, Unit.MONTH);
    }

    /** The date so many intervals after the seed, or before it; a month after 31 January is 28 or 29 February. */
    public LocalDate step(LocalDate seed, int intervals) {
        return seed.plus((long) every * intervals, unit.chrono);
    }

    /** Days of an interval when a month counts as 30 days. */
    int nominalDays() {
        return every * unit.nominalDays;
    }
}
