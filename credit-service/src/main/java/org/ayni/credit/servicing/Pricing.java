package org.ayni.credit.servicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ayni.credit.schedule.DueDates;
import org.ayni.credit.schedule.Instalment;
import org.ayni.credit.schedule.Schedule;
import org.ayni.credit.servicing.Row.Planned;

/** Prices rows by the one schedule engine: at first, and anew when the balance changes (design rules 42, 46). */
record Pricing(Terms terms, DueDates grid) {

    static Pricing of(Terms terms, DueDates grid) {
        return new Pricing(terms, grid);
    }

    /** @param accrued what the running period has borne before this day */
    void reprice(List<Row> left, BigDecimal owed, LocalDate on, BigDecimal accrued) {
        Row first = left.getFirst();
        int done = first.number - 1;
        var grace = terms.schedule().grace();
        Schedule schedule = Schedule.of(
                terms.priced(
                        owed,
                        on.isAfter(first.start) ? on : first.start,
                        left.size(),
                        Math.max(0, grace.principalInstalments() - done),
                        Math.max(0, grace.interestInstalments() - done)),
                grid.after(done),
                accrued);
        for (int index = 0; index < left.size(); index++) {
            left.get(index).planned = planned(schedule.rows().get(index), schedule);
        }
    }

    /** Flat interest of a later disbursement is added to the rows that are left. */
    void addFlat(List<Row> left, BigDecimal amount, LocalDate on) {
        Schedule added =
                Schedule.of(terms.priced(amount, on, left.size(), 0, 0), grid.after(left.getFirst().number - 1));
        for (int index = 0; index < left.size(); index++) {
            Planned was = left.get(index).planned;
            Instalment more = added.rows().get(index);
            left.get(index).planned = Planned.of(
                    null, was.principal().add(more.principal()), was.interest().add(more.interest()), false);
        }
    }

    Planned planned(Instalment row, Schedule schedule) {
        var grace = schedule.terms().grace();
        boolean keepsTotal = terms.keepsTotals() && row.number() > grace.principalInstalments();
        return new Planned(
                keepsTotal ? row.total() : null,
                row.principal(),
                row.interest(),
                terms.isDaily() && row.number() <= grace.interestInstalments(),
                false,
                row.facts());
    }
}
