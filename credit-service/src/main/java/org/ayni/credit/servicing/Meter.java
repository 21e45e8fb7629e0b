package org.ayni.credit.servicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ayni.credit.schedule.DueDates;

/**
 * What the running period has borne, piece by piece between changes of the balance. Each piece is rounded, so nothing
 * depends on how often anybody looks (design rules 24, 42).
 */
final class Meter {

    private Terms terms;
    private DueDates grid;
    private LocalDate pieceFrom;
    private BigDecimal pieces = BigDecimal.ZERO;
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
            pieces = pieces.add(piece(pieceFrom, on, base));
            pieceFrom = on;
        }
        base = base.add(by);
    }

    /** What the period has borne up to the start of a day. */
    BigDecimal borne(LocalDate on) {
        return pieces.add(piece(pieceFrom, on, base));
    }

    /** What it will have borne at its end when the balance is this one from a day on. */
    BigDecimal expected(LocalDate on, LocalDate end, BigDecimal owed) {
        LocalDate change = owed.compareTo(base) != 0 && pieceFrom.isBefore(on) ? on : pieceFrom;
        return pieces.add(piece(pieceFrom, change, base)).add(piece(change, end, owed));
    }

    /** The period is over; advances paid in it stop bearing. */
    void turn(LocalDate end, BigDecimal advances) {
        base = base.subtract(advances);
        pieces = BigDecimal.ZERO;
        pieceFrom = end;
    }

    void halt(LocalDate on) {
        turn(on, base);
    }

    /** Interest on an amount from one day to another, at the scale of the currency. */
    BigDecimal piece(LocalDate from, LocalDate to, BigDecimal owed) {
        return owed.signum() == 0 || !from.isBefore(to)
                ? BigDecimal.ZERO
                : terms.schedule()
                        .rounding()
                        .amount(grid.fraction(from, to)
                                .interest(owed, terms.schedule().annualRatePercent()));
    }
}
