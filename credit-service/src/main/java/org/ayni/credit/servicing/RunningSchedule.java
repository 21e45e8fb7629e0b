package org.ayni.credit.servicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.credit.schedule.DueDates;
import org.ayni.credit.schedule.Instalment;
import org.ayni.credit.schedule.Rounding;
import org.ayni.credit.schedule.Schedule;
import org.ayni.credit.servicing.Row.Planned;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a loan as days pass. When a period ends its row is what it is; the rows after it are a projection in
 * which what is overdue is paid today.
 */
final class RunningSchedule {

    private final Rounding rounding;
    private final Meter meter;
    private final List<Row> rows = new ArrayList<>();
    private Terms terms;
    private DueDates grid;
    private int at;
    private BigDecimal earned = BigDecimal.ZERO;
    private BigDecimal waiting = BigDecimal.ZERO;
    /** Principal that no ended row demands yet. */
    private BigDecimal unscheduled;
    /** The day of disbursements for which the rows are not priced yet. */
    private @Nullable LocalDate drawnOn;

    private RunningSchedule(Terms terms, Schedule schedule, BigDecimal amount, LocalDate on) {
        this.terms = terms;
        this.rounding = terms.schedule().rounding();
        this.unscheduled = amount;
        this.grid = schedule.dates();
        this.meter = new Meter(terms, grid, on);
        meter.change(amount, on);
        layOut(schedule, on);
    }

    /** The schedule starts at the actual day of the first disbursement (design rule 29). */
    static RunningSchedule of(Terms terms, BigDecimal amount, LocalDate on) {
        var grace = terms.schedule().grace();
        Schedule schedule = PricedSchedules.of(terms.priced(
                amount, on, terms.schedule().instalments(), grace.principalInstalments(), grace.interestInstalments()));
        return new RunningSchedule(terms, schedule, amount, on);
    }

    List<Row> rows() {
        return rows;
    }

    Terms terms() {
        return terms;
    }

    /** Ends every period that is over by the start of a day. */
    void advance(LocalDate on) {
        if (drawnOn != null && on.isAfter(drawnOn)) {
            priceDraws();
        }
        growTail();
        while (at < rows.size() && !rows.get(at).end.isAfter(on)) {
            end(rows.get(at));
            growTail();
        }
    }

    /** Interest borne up to the start of a day, paid or not. */
    BigDecimal accrued(LocalDate on) {
        return at < rows.size() ? earned.add(own(rows.get(at), on)) : earned;
    }

    /** The same up to the end of the running period, on what is owed now. */
    BigDecimal accruedToPeriodEnd() {
        return at < rows.size() ? accrued(rows.get(at).end) : earned;
    }

    /** Works out the rows that have not ended, as if what is overdue were paid on this day. */
    void project(LocalDate on) {
        priceDraws();
        BigDecimal overdue =
                rows.subList(0, at).stream().map(Row::principalOpen).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal owed = meter.base().subtract(overdue);
        BigDecimal left = unscheduled;
        BigDecimal kept = waiting;
        for (int index = at; index < rows.size(); index++) {
            Row row = rows.get(index);
            BigDecimal own = index == at ? expected(row, on, owed) : whole(row, owed);
            if (!row.planned.skipped()) {
                kept = shape(row, own.add(kept), left, index == rows.size() - 1);
            }
            owed = owed.subtract(row.principal);
            left = left.subtract(row.principal);
        }
    }

    /** Principal of a row is paid; before its period has ended it goes on bearing interest (design rule 46). */
    void payPrincipal(Row row, BigDecimal amount, LocalDate on) {
        if (amount.signum() == 0) {
            return;
        }
        row.principalPaid = row.principalPaid.add(amount);
        if (row.ended || !row.end.isAfter(on)) {
            meter.change(amount.negate(), on);
        } else {
            row.advance = row.advance.add(amount);
        }
    }

    /** Principal of no row is paid at once. */
    void reduce(BigDecimal amount, LocalDate on) {
        if (amount.signum() == 0) {
            return;
        }
        meter.change(amount.negate(), on);
        unscheduled = unscheduled.subtract(amount);
    }

    /**
     * More goes out: flat interest is added to the remaining rows; otherwise they are priced anew, once for all that
     * goes out on a day before anything looks at them.
     */
    void draw(BigDecimal amount, LocalDate on) {
        meter.change(amount, on);
        unscheduled = unscheduled.add(amount);
        if (terms.isFlatInterest()) {
            Pricing.of(terms, grid).addFlat(remaining(), amount, on);
        } else {
            drawnOn = on;
        }
    }

    private void priceDraws() {
        if (drawnOn != null) {
            reprice(drawnOn);
            drawnOn = null;
        }
    }

    /** A new instalment over the rows that are left (design rule 46). */
    void reprice(LocalDate on) {
        List<Row> left = remaining();
        if (left.isEmpty() || unscheduled.signum() == 0) {
            return;
        }
        Row first = left.getFirst();
        BigDecimal accrued = first.start.isBefore(on) ? own(first, on).add(waiting) : rounding.amount(waiting);
        Pricing.of(terms, grid).reprice(left, unscheduled, on, accrued);
    }

    /** Interest that is owed beyond the rows' own, in equal parts, bearing none; the last row takes the cents. */
    void spread(BigDecimal interest) {
        List<Row> left = remaining();
        BigDecimal part = rounding.amount(interest.divide(BigDecimal.valueOf(left.size()), Rounding.EXACT));
        BigDecimal rest = interest;
        for (Row row : left) {
            BigDecimal mine = row == left.getLast() ? rest : part.min(rest);
            row.carriedInterest = row.carriedInterest.add(mine);
            rest = rest.subtract(mine);
        }
    }

    /** Skips due dates: later ones move, the interest of the skipped periods is spread (design rule 51). */
    void defer(int instalments, LocalDate on) {
        List<Row> left = new ArrayList<>(rows.subList(at, rows.size()));
        rows.subList(at, rows.size()).clear();
        LocalDate start = left.getFirst().start;
        BigDecimal borne = BigDecimal.ZERO;
        int number = left.getFirst().number;
        for (int skipped = 0; skipped < instalments; skipped++) {
            LocalDate end = grid.nominal(number + skipped);
            BigDecimal interest =
                    skipped == 0 ? own(left.getFirst(), end) : Meter.sum(meter.whole(start, end, meter.base()));
            rows.add(new Row(0, start, end, end, Planned.of(null, BigDecimal.ZERO, interest, true)));
            borne = borne.add(interest);
            start = end;
        }
        grid = grid.shifted(instalments);
        meter.follow(terms, grid);
        for (Row row : left) {
            rows.add(row.movedTo(start, grid.nominal(row.number), grid.dueOn(row.number)));
            start = grid.nominal(row.number);
        }
        spread(borne);
    }

    /** A new schedule on what is owed; interest borne so far stays owed beside it (design rule 52). */
    void restart(Terms newTerms, BigDecimal owed, int instalments, LocalDate on) {
        stop(on);
        terms = newTerms;
        Schedule schedule = Schedule.of(terms.priced(owed, on, instalments, 0, 0));
        unscheduled = owed;
        grid = schedule.dates();
        meter.follow(terms, grid);
        meter.change(owed, on);
        layOut(schedule, on);
    }

    /** Nothing is owed any more; what the running period bore is final, later rows keep what was paid on them. */
    void stop(LocalDate on) {
        halt(on);
        rows.forEach(row -> {
            row.cutToPaid();
            row.advance = BigDecimal.ZERO;
        });
        at = rows.size();
    }

    /** No more interest; the rows stay as they are (design rule 54). */
    void halt(LocalDate on) {
        if (at < rows.size()) {
            earned = earned.add(own(rows.get(at), on));
        }
        waiting = BigDecimal.ZERO;
        meter.halt(on);
    }

    /** The rows that are still to be priced: neither ended nor skipped. */
    List<Row> remaining() {
        return rows.subList(at, rows.size()).stream()
                .filter(row -> !row.planned.skipped())
                .toList();
    }

    private void layOut(Schedule schedule, LocalDate on) {
        LocalDate start = on;
        for (Instalment row : schedule.rows()) {
            LocalDate end = grid.nominal(row.number());
            rows.add(new Row(
                    row.number(),
                    start,
                    end,
                    row.dueOn(),
                    Pricing.of(terms, grid).planned(row, schedule)));
            start = end;
        }
    }

    /** A loan that is overdue after its last row goes on bearing interest, due period by period (design rule 42). */
    private void growTail() {
        if (at == rows.size() && meter.base().signum() > 0 && terms.isDaily()) {
            int number = rows.getLast().number + 1;
            rows.add(new Row(
                    number,
                    meter.from(),
                    grid.nominal(number),
                    grid.dueOn(number),
                    Planned.of(null, BigDecimal.ZERO, BigDecimal.ZERO, false)));
        }
    }

    private void end(Row row) {
        BigDecimal own = terms.isDaily() ? row.bears(meter.borne(row.end)) : row.planned.interest();
        earned = earned.add(own);
        if (row.planned.skipped()) {
            Row last = rows.getLast();
            last.carriedInterest = last.carriedInterest.add(own.subtract(row.planned.interest()));
        } else {
            waiting = shape(row, own.add(waiting), unscheduled, at == rows.size() - 1);
        }
        unscheduled = unscheduled.subtract(row.principal);
        meter.turn(row.end, row.advance);
        row.advance = BigDecimal.ZERO;
        row.ended = true;
        at++;
    }

    /** Sets what a row demands; answers the interest that waits for the next row. */
    private BigDecimal shape(Row row, BigDecimal borne, BigDecimal left, boolean last) {
        boolean waits = row.planned.interestWaits();
        BigDecimal payable = waits ? BigDecimal.ZERO : borne;
        BigDecimal total = row.planned.total();
        BigDecimal principal = total == null ? row.planned.principal() : total.subtract(payable);
        BigDecimal bounded = last ? left : principal.max(BigDecimal.ZERO).min(left);
        row.principal = bounded.max(row.principalPaid);
        row.interest = payable.add(row.carriedInterest).max(row.interestPaid.add(row.interestWaived));
        return waits ? borne : BigDecimal.ZERO;
    }

    private BigDecimal expected(Row row, LocalDate on, BigDecimal owed) {
        return terms.isDaily() ? row.bears(meter.expected(on, row.end, owed)) : row.planned.interest();
    }

    private BigDecimal whole(Row row, BigDecimal owed) {
        return terms.isDaily() ? row.bears(meter.whole(row.start, row.end, owed)) : row.planned.interest();
    }

    /** What the running row bore up to the start of a day. */
    private BigDecimal own(Row row, LocalDate on) {
        return terms.isDaily() ? Meter.sum(meter.borne(on)) : rounding.amount(row.flatInterest(on));
    }
}
