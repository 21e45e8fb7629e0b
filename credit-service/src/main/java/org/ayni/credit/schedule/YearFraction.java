package org.ayni.credit.schedule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a year as an exact sum of fractions, so that interest is divided once and a tie stays a tie: 1.50 at 12 %
 * for 30/360 is exactly 0.015, which a rounded 1/12 would miss.
 */
public record YearFraction(List<Term> terms) {

    static final YearFraction NONE = new YearFraction(List.of());

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** {@code days / basis}, of which only {@code part / of} counts (1/1 for the whole). */
    record Term(int days, int basis, int part, int of) {

        boolean whole() {
            return part == of;
        }

        boolean joins(Term other) {
            return whole() && other.whole() && basis == other.basis;
        }

        String text() {
            return days + "/" + basis + (whole() ? "" : " × " + part + "/" + of);
        }
    }

    public YearFraction {
        terms = List.copyOf(terms);
    }

    static YearFraction of(int days, int basis) {
        return new YearFraction(List.of(new Term(days, basis, 1, 1)));
    }

    /** {@code days / basis × part / of}: a part of an interval that counts as so many days, by its actual days. */
    static YearFraction partOf(int days, int basis, int part, int of) {
        return new YearFraction(List.of(part == of ? new Term(days, basis, 1, 1) : new Term(days, basis, part, of)));
    }

    YearFraction plus(YearFraction other) {
        List<Term> sum = new ArrayList<>(terms);
        for (Term term : other.terms) {
            Term last = sum.isEmpty() ? term : sum.getLast();
            if (!sum.isEmpty() && last.joins(term)) {
                sum.set(sum.size() - 1, new Term(last.days + term.days, term.basis, 1, 1));
            } else {
                sum.add(term);
            }
        }
        return new YearFraction(sum);
    }

    /** Interest on the amount at a yearly rate in percent, for this part of a year: 40 digits, not yet rounded. */
    public BigDecimal interest(BigDecimal amount, BigDecimal annualRatePercent) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Term term : terms) {
            BigInteger over = BigInteger.valueOf((long) term.basis * term.of);
            BigInteger share = BigInteger.valueOf((long) term.days * term.part);
            numerator = numerator.multiply(over).add(share.multiply(denominator));
            denominator = denominator.multiply(over);
        }
        return amount.multiply(annualRatePercent)
                .multiply(new BigDecimal(numerator))
                .divide(new BigDecimal(denominator).multiply(PERCENT), Rounding.EXACT);
    }

    /** This part of a year as a number of 40 digits. */
    public BigDecimal value() {
        return interest(PERCENT, BigDecimal.ONE);
    }

    /** The days that count: 30 for a month of 30/360, the actual days for a part of it and for every ACT convention. */
    public int days() {
        return terms.stream()
                .mapToInt(term -> term.whole() ? term.days : term.part)
                .sum();
    }

    /** For people: {@code 30/360}, {@code 20/365 + 11/366} or {@code 30/360 × 17/31}. */
    public String text() {
        return terms.isEmpty() ? "0" : terms.stream().map(Term::text).collect(Collectors.joining(" + "));
    }
}
