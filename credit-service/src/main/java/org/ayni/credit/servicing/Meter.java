package org.ayni.credit.servicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ayni.credit.schedule.Bearing;
import org.ayni.credit.schedule.DueDates;
import org.ayni.credit.schedule.YearFraction;

/**
 * What the running period has borne, piece by piece between changes of the balance. Each piece is rounded, so nothing
 * depends on how often anybody looks (design rules 24, 42).
 */
final class Meter {

    private Terms terms;
    private DueDates grid;
    private LocalDate pieceFrom;
    private final List<Bearing> pieces = new ArrayList<>();
    /** All that is owed, and principal of later rows that was paid before its time. */
    private BigDecimal base = BigDecimal.ZERO;

    Meter(Terms terms, DueDates grid, LocalDate from) {
        this.terms = terms;
        this.grid = grid;
        this.pieceFrom = from;
    }

    /** From now on by these terms and dates. */
    void follow(Terms newTerms, DueDates newGrid) {
        terms = newTerms;
        grid = newGrid;
    }

    BigDecimal base() {
        return base;
    }

    LocalDate from() {
        return pieceFrom;
    }

    /** The balance changes at the start of a day. */
    void change(BigDecimal by, LocalDate on) {
        if (pieceFrom.isBefore(on)) {
            add(pieces, pieceFrom, on, base);
            pieceFrom = on;
        }
        base = base.add(by);
    }

    /** What the period has borne up to the start of a day. */
    List<Bearing> borne(LocalDate on) {
        List<Bearing> all = new ArrayList<>(pieces);
        add(all, pieceFrom, on, base);
        return all;
    }

    /** What it will have borne at its end when the balance is this one from a day on. */
    List<Bearing> expected(LocalDate on, LocalDate end, BigDecimal owed) {
        LocalDate change = owed.compareTo(base) != 0 && pieceFrom.isBefore(on) ? on : pieceFrom;
        List<Bearing> all = new ArrayList<>(pieces);
        add(all, pieceFrom, change, base);
        add(all, change, end, owed);
        return all;
    }

    /** What a whole period will bear on an amount. */
    List<Bearing> whole(LocalDate start, LocalDate end, BigDecimal owed) {
        List<Bearing> all = new ArrayList<>();
        add(all, start, end, owed);
        return all;
    }

    static BigDecimal sum(List<Bearing> pieces) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Bearing piece : pieces) {
            sum = sum.add(piece.interest());
        }
        return sum;
    }

    /** The period is over; advances paid in it stop bearing. */
    void turn(LocalDate end, BigDecimal advances) {
        base = base.subtract(advances);
        pieces.clear();
        pieceFrom = end;
    }

    void halt(LocalDate on) {
        turn(on, base);
    }

    /** Interest on an amount from one day to another, at the scale of the currency; nothing bears none. */
    private void add(List<Bearing> to, LocalDate from, LocalDate end, BigDecimal owed) {
        if (owed.signum() != 0 && from.isBefore(end)) {
            YearFraction part = grid.fraction(from, end);
            BigDecimal rate = terms.schedule().annualRatePercent();
            to.add(new Bearing(owed, part, rate, terms.schedule().rounding().amount(part.interest(owed, rate))));
        }
    }
}
