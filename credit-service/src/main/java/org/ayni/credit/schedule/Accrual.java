package org.ayni.credit.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The interest that one row earns, and what it came from.
 *
 * @param exact before rounding, 40 digits
 * @param interest at the scale of the currency
 */
record Accrual(List<Piece> pieces, BigDecimal exact, BigDecimal interest) {

    /** An amount that bears interest for a part of a year, spread over so many rows (1 on a declining balance). */
    record Piece(BigDecimal base, YearFraction fraction, int rows) {

        BigDecimal exact(BigDecimal annualRatePercent) {
            BigDecimal all = fraction.interest(base, annualRatePercent);
            return rows == 1 ? all : all.divide(BigDecimal.valueOf(rows), Rounding.EXACT);
        }
    }

    /** On a declining balance: every piece is rounded, then summed. */
    static Accrual onBalance(List<Piece> pieces, ScheduleTerms terms) {
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal interest = terms.rounding().zero();
        for (Piece piece : pieces) {
            BigDecimal part = piece.exact(terms.annualRatePercent());
            exact = exact.add(part);
            interest = interest.add(terms.rounding().amount(part));
        }
        return new Accrual(pieces, exact, interest);
    }

    /**
     * Flat: each disbursement bears interest to the end of the term, spread equally over the rows from its own on, of
     * which the last takes the rest.
     */
    static List<Accrual> flat(ScheduleTerms terms, DueDates dates, int known) {
        List<Spread> spreads = terms.disbursements().subList(0, known).stream()
                .map(disbursement -> Spread.of(disbursement, terms, dates))
                .toList();
        return IntStream.rangeClosed(1, dates.count())
                .mapToObj(row ->
                        flat(row, dates.count(), spreads, terms.rounding().zero()))
                .toList();
    }

    private static Accrual flat(int row, int last, List<Spread> spreads, BigDecimal zero) {
        List<Piece> pieces = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal interest = zero;
        for (Spread spread : spreads) {
            if (row > last - spread.piece.rows) {
                pieces.add(spread.piece);
                exact = exact.add(spread.exact);
                interest = interest.add(row < last ? spread.share : spread.rest);
            }
        }
        return new Accrual(pieces, exact, interest);
    }

    /** The flat interest of one disbursement: the same in each row from its own on, and the rest in the last. */
    private record Spread(Piece piece, BigDecimal exact, BigDecimal share, BigDecimal rest) {

        static Spread of(ScheduleTerms.Disbursement disbursement, ScheduleTerms terms, DueDates dates) {
            int last = dates.count();
            int rows = last - Math.max(dates.rowOf(disbursement.on()), 1) + 1;
            YearFraction term = dates.fraction(disbursement.on(), dates.nominal(last));
            BigDecimal total = term.interest(disbursement.amount(), terms.annualRatePercent());
            BigDecimal share = terms.rounding().share(total, rows);
            BigDecimal rest = terms.rounding().amount(total).subtract(share.multiply(BigDecimal.valueOf(rows - 1L)));
            Piece piece = new Piece(disbursement.amount(), term, rows);
            return new Spread(piece, piece.exact(terms.annualRatePercent()), share, rest);
        }
    }
}
