package org.ayni.credit.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
        List<Accrual> rows = new ArrayList<>();
        for (int row = 1; row <= dates.count(); row++) {
            rows.add(flat(row, terms, dates, known));
        }
        return rows;
    }

    private static Accrual flat(int row, ScheduleTerms terms, DueDates dates, int known) {
        List<Piece> pieces = new ArrayList<>();
        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal interest = terms.rounding().zero();
        int last = dates.count();
        for (ScheduleTerms.Disbursement disbursement : terms.disbursements().subList(0, known)) {
            int rows = last - Math.max(dates.rowOf(disbursement.on()), 1) + 1;
            if (row > last - rows) {
                YearFraction term = dates.fraction(disbursement.on(), dates.nominal(last));
                BigDecimal total = term.interest(disbursement.amount(), terms.annualRatePercent());
                BigDecimal share = terms.rounding().share(total, rows);
                Piece piece = new Piece(disbursement.amount(), term, rows);
                pieces.add(piece);
                exact = exact.add(piece.exact(terms.annualRatePercent()));
                interest = interest.add(
                        row < last
                                ? share
                                : terms.rounding()
                                        .amount(total)
                                        .subtract(share.multiply(BigDecimal.valueOf(rows - 1L))));
            }
        }
        return new Accrual(pieces, exact, interest);
    }
}
