package org.ayni.credit.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;

/**
 * Why a row is what it is.
 *
 * @param formula of the interest the row earns, such as {@code 949.52 × 11.5 % × 30/360}
 * @param days that the day count counts: 30 for a month of 30/360
 * @param base that bears the interest at the end of the period
 * @param ratePercent a year
 * @param roundingDelta rounded less exact interest, to ten decimals
 */
public record Explanation(
        String formula,
        int days,
        BigDecimal base,
        BigDecimal ratePercent,
        BigDecimal roundingDelta,
        String spanish,
        String english) {

    private static final int SHOWN = 10;

    /** What a row was worked out from; it is written out for those who ask only. */
    public record Facts(ScheduleEngine.Row row, ScheduleTerms terms) {

        public Explanation explain() {
            return of(row, terms);
        }
    }

    private static Explanation of(ScheduleEngine.Row row, ScheduleTerms terms) {
        Accrual accrual = row.accrual();
        String formula = accrual.pieces().stream()
                .map(piece -> formula(piece, terms.annualRatePercent()))
                .collect(Collectors.joining(" + "));
        String exact = shown(accrual.exact());
        String earned = accrual.interest().toPlainString();
        return new Explanation(
                formula,
                accrual.pieces().stream()
                        .mapToInt(piece -> piece.fraction().days())
                        .sum(),
                accrual.pieces().getLast().base(),
                terms.annualRatePercent(),
                new BigDecimal(shown(accrual.interest().subtract(accrual.exact()))),
                "Interés: " + formula + " = " + exact + " ≈ " + earned + "."
                        + deferral(row, " Se difiere.", " Con lo diferido: ") + " Capital: "
                        + principal(row, terms, true) + ".",
                "Interest: " + formula + " = " + exact + " ≈ " + earned + "."
                        + deferral(row, " It is deferred.", " With what was deferred: ") + " Principal: "
                        + principal(row, terms, false) + ".");
    }

    /** The same for people: Spanish, unless the locale is English. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("en") ? english : spanish;
    }

    private static String formula(Accrual.Piece piece, BigDecimal rate) {
        return piece.base().toPlainString() + " × " + rate.toPlainString() + " % × "
                + (piece.fraction().terms().size() > 1
                        ? "(" + piece.fraction().text() + ")"
                        : piece.fraction().text())
                + (piece.rows() > 1 ? " ÷ " + piece.rows() : "");
    }

    private static String deferral(ScheduleEngine.Row row, String deferred, String withDeferred) {
        int difference = row.interest().compareTo(row.accrual().interest());
        if (difference == 0) {
            return "";
        }
        return difference < 0 ? deferred : withDeferred + row.interest().toPlainString() + ".";
    }

    private static String principal(ScheduleEngine.Row row, ScheduleTerms terms, boolean spanish) {
        String amount = row.principal().toPlainString();
        if (row.last()) {
            return amount + (spanish ? ", todo lo que queda" : ", all that is left");
        }
        if (row.grace()) {
            return amount + (spanish ? ", período de gracia" : ", grace period");
        }
        if (terms.amortization() == Amortization.EQUAL_PRINCIPAL
                && terms.rounding().multiple() == null) {
            return amount + (spanish ? ", partes iguales" : ", equal parts");
        }
        return (spanish ? "cuota " : "instalment ") + row.total().toPlainString() + " − "
                + row.interest().toPlainString() + " = " + amount;
    }

    /** Ten decimals at most. */
    static String shown(BigDecimal number) {
        BigDecimal rounded = number.setScale(SHOWN, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded).toPlainString();
    }
}
