package org.ayni.credit.servicing;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.credit.product.Conditions.Part;
import org.ayni.credit.schedule.Bearing;
import org.ayni.credit.schedule.Explanation.Facts;
import org.ayni.credit.schedule.Rounding;
import org.ayni.credit.schedule.RowReason;
import org.jspecify.annotations.Nullable;

/**
 * One row of a schedule while the fold works on it. Until its period has ended, principal and interest are a
 * projection; then they are what they are.
 */
final class Row {

    /** A fee or a penalty, due with this row from its own day on. */
    static final class Charge {
        final Part kind;
        final LocalDate on;
        BigDecimal amount;
        BigDecimal settled = BigDecimal.ZERO;

        Charge(Part kind, LocalDate on, BigDecimal amount) {
            this.kind = kind;
            this.on = on;
            this.amount = amount;
        }

        BigDecimal open() {
            return amount.subtract(settled);
        }
    }

    final int number;
    final LocalDate start;
    final LocalDate end;
    final LocalDate dueOn;
    final List<Charge> charges = new ArrayList<>();
    Planned planned;
    /** What bore interest in the period, or is expected to. */
    List<Bearing> borne = List.of();

    BigDecimal carriedInterest = BigDecimal.ZERO;
    BigDecimal principal = BigDecimal.ZERO;
    BigDecimal interest = BigDecimal.ZERO;
    BigDecimal principalPaid = BigDecimal.ZERO;
    BigDecimal interestPaid = BigDecimal.ZERO;
    BigDecimal interestWaived = BigDecimal.ZERO;
    /** Principal that was paid before the period ended; it bears interest until then (design rule 46). */
    BigDecimal advance = BigDecimal.ZERO;
    /** Exact, not yet rounded: what a penalty by the day has come to. */
    BigDecimal dailyPenalty = BigDecimal.ZERO;

    boolean ended;

    @Nullable
    LocalDate settledOn;

    /**
     * What a row was priced to be.
     *
     * @param total what the row keeps when its interest moves; null when it keeps its principal
     * @param facts why, as the schedule says; null where it has changed since
     * @param skipped whether nothing is due, but interest runs (design rule 51)
     */
    record Planned(
            @Nullable BigDecimal total,
            BigDecimal principal,
            BigDecimal interest,
            boolean interestWaits,
            boolean skipped,
            @Nullable Facts facts) {

        /** Priced by no schedule of its own. */
        static Planned of(@Nullable BigDecimal total, BigDecimal principal, BigDecimal interest, boolean skipped) {
            return new Planned(total, principal, interest, false, skipped, null);
        }
    }

    Row(int number, LocalDate start, LocalDate end, LocalDate dueOn, Planned planned) {
        this.number = number;
        this.start = start;
        this.end = end;
        this.dueOn = dueOn;
        this.planned = planned;
    }

    /** The same row at other dates, with all that was paid on it. */
    Row movedTo(LocalDate newStart, LocalDate newEnd, LocalDate newDueOn) {
        Row moved = new Row(number, newStart, newEnd, newDueOn, planned);
        moved.charges.addAll(charges);
        moved.carriedInterest = carriedInterest;
        moved.principal = principal;
        moved.interest = interest;
        moved.principalPaid = principalPaid;
        moved.interestPaid = interestPaid;
        moved.interestWaived = interestWaived;
        moved.advance = advance;
        return moved;
    }

    /** Keeps what bears its interest; answers the sum. */
    BigDecimal bears(List<Bearing> pieces) {
        borne = pieces;
        return Meter.sum(pieces);
    }

    /** Flat interest up to the start of a day, by the days that have passed; exact. */
    BigDecimal flatInterest(LocalDate on) {
        long days = Math.clamp(DAYS.between(start, on), 0, DAYS.between(start, end));
        return planned.interest()
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(DAYS.between(start, end)), Rounding.EXACT);
    }

    /** What it came from, at the scale of the currency. */
    RowReason reason(Rounding rounding, boolean last) {
        return new RowReason(
                borne,
                planned.facts(),
                rounding.amount(interest),
                rounding.amount(principal),
                planned.total(),
                rounding.amount(carriedInterest),
                last,
                ended);
    }

    BigDecimal principalOpen() {
        return principal.subtract(principalPaid);
    }

    BigDecimal interestOpen() {
        return interest.subtract(interestPaid).subtract(interestWaived);
    }

    BigDecimal chargesOpen(Part kind) {
        return charges.stream()
                .filter(charge -> charge.kind == kind)
                .map(Charge::open)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Unpaid principal and interest: what ages (design rule 44). */
    BigDecimal aging() {
        return principalOpen().add(interestOpen());
    }

    BigDecimal open() {
        return aging().add(chargesOpen(Part.PENALTY)).add(chargesOpen(Part.FEE));
    }

    boolean isDue(LocalDate on) {
        return !dueOn.isAfter(on);
    }

    /** Gives back what is not paid, so that a new schedule can carry it. */
    void cutToPaid() {
        principal = principalPaid;
        interest = interestPaid.add(interestWaived);
        charges.forEach(charge -> charge.amount = charge.settled);
        carriedInterest = BigDecimal.ZERO;
        ended = true;
    }
}
