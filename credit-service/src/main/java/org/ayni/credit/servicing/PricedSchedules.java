package org.ayni.credit.servicing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ayni.credit.schedule.Schedule;
import org.ayni.credit.schedule.ScheduleTerms;

/**
 * Schedules that were priced a moment ago. A command folds its loan twice from the same first disbursement, and a
 * schedule follows from its terms alone, so the second pricing is looked up.
 */
final class PricedSchedules {

    /** Some megabytes of rows with their explanations. */
    private static final int MOST = 256;

    private static final Map<ScheduleTerms, Schedule> PRICED = new ConcurrentHashMap<>();

    private PricedSchedules() {}

    /** See {@link Schedule#of(ScheduleTerms)}. */
    static Schedule of(ScheduleTerms terms) {
        Schedule known = PRICED.get(terms);
        if (known != null) {
            return known;
        }
        Schedule priced = Schedule.of(terms);
        if (PRICED.size() >= MOST) {
            PRICED.clear();
        }
        PRICED.put(terms, priced);
        return priced;
    }
}
