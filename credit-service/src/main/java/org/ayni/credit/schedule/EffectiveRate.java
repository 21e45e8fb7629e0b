package org.ayni.credit.schedule;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The price of money as one yearly rate, in percent with two decimals: found with few digits, and then proven with 40
 * on both sides of what was found.
 */
public final class EffectiveRate {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int DAYS_OF_A_YEAR = 365;
    /** As many digits as a product can have that a processor forms at once. */
    private static final MathContext ROUGH = new MathContext(9);
    /** How far a rough daily factor, or rate, may be off; what is farther off is found exactly. */
    private static final BigDecimal OFF_FACTOR = new BigDecimal("2E-9");

    private static final BigDecimal OFF_RATE = new BigDecimal("1E-7");
    /** How near the exact one is found; far below what the second decimal of a percentage shows. */
    private static final BigDecimal NEAR = new BigDecimal("1E-18");

    /** Money that moves on a day; what comes in and what goes out have opposite signs. */
    public record Flow(LocalDate on, BigDecimal amount) {}

    /** A row: its length, what was drawn in it (and that times the years to its due date), what is paid at its end. */
    private record Period(BigDecimal years, BigDecimal drawn, BigDecimal drawnYears, BigDecimal paid) {}

    /** A function that rises where it crosses 0, worked out in so many digits. */
    private interface Curve {
        BigDecimal at(BigDecimal place, MathContext digits);
    }

    private record Point(BigDecimal at, BigDecimal value) {

        static Point of(Curve curve, BigDecimal at, MathContext digits) {
            return new Point(at, curve.at(at, digits));
        }
    }

    private EffectiveRate() {}

    /**
     * The internal rate of return a year, in percent, HALF_UP to two decimals (XIRR; EU directive 98/7/EC, annex III).
     * Each flow is discounted by a daily factor v to the power of its days; the rate is v⁻³⁶⁵ − 1.
     */
    public static BigDecimal annualPercent(List<Flow> flows) {
        List<Flow> latestFirst =
                flows.stream().sorted(Comparator.comparing(Flow::on).reversed()).toList();
        BigDecimal lent = BigDecimal.valueOf(latestFirst.getLast().amount().signum());
        Curve surplus = (factor, digits) ->
                presentValue(latestFirst, factor, digits).multiply(lent).negate();
        return percent(surplus, BigDecimal.ZERO, TWO, OFF_FACTOR, factor -> BigDecimal.ONE
                .divide(factor.pow(DAYS_OF_A_YEAR, Rounding.EXACT), Rounding.EXACT)
                .subtract(BigDecimal.ONE));
    }

    /**
     * The yearly nominal rate, in percent, that discounts the schedule's flows under its own day count: simple inside a
     * period, compounded at each due date. Fees count as far as the legal cap counts them (design rule 37).
     */
    static BigDecimal nominalPercent(Schedule schedule) {
        List<Period> periods = periods(schedule);
        Curve owed = (rate, digits) -> owedAtTheEnd(periods, rate, digits);
        BigDecimal high = BigDecimal.ONE;
        while (owed.at(high, Rounding.EXACT).signum() < 0) {
            high = high.multiply(TWO);
        }
        return percent(owed, BigDecimal.ZERO, high, OFF_RATE, UnaryOperator.identity());
    }

    /** Where the curve crosses 0, as a rate: proven when the exact curve crosses between two that round alike. */
    private static BigDecimal percent(
            Curve curve, BigDecimal low, BigDecimal high, BigDecimal off, UnaryOperator<BigDecimal> rate) {
        BigDecimal rough = root(curve, low, high, ROUGH, off);
        BigDecimal before = rough.subtract(off);
        BigDecimal after = rough.add(off);
        BigDecimal found = rounded(rate.apply(before));
        boolean proven = found.equals(rounded(rate.apply(after)))
                && curve.at(before, Rounding.EXACT).signum() <= 0
                && curve.at(after, Rounding.EXACT).signum() >= 0;
        return proven ? found : rounded(rate.apply(root(curve, low, high, Rounding.EXACT, NEAR)));
    }

    private static BigDecimal presentValue(List<Flow> latestFirst, BigDecimal dailyFactor, MathContext digits) {
        BigDecimal value = BigDecimal.ZERO;
        LocalDate on = latestFirst.getFirst().on();
        for (Flow flow : latestFirst) {
            int days = Math.toIntExact(DAYS.between(flow.on(), on));
            value = value.multiply(dailyFactor.pow(days, digits), digits).add(flow.amount());
            on = flow.on();
        }
        return value;
    }

    private static List<Period> periods(Schedule schedule) {
        List<Period> periods = new ArrayList<>();
        LocalDate start = schedule.terms().disbursedOn();
        for (Instalment row : schedule.rows()) {
            LocalDate end = schedule.dates().nominal(row.number());
            BigDecimal drawn = BigDecimal.ZERO;
            BigDecimal drawnYears = BigDecimal.ZERO;
            for (Schedule.Payout payout : schedule.payouts()) {
                boolean opens = row.number() == 1 && payout.on().equals(start);
                if (opens || (payout.on().isAfter(start) && !payout.on().isAfter(end))) {
                    BigDecimal inHand = payout.amount().subtract(payout.capped());
                    drawn = drawn.add(inHand);
                    drawnYears =
                            drawnYears.add(years(schedule, payout.on(), end).multiply(inHand));
                }
            }
            periods.add(new Period(years(schedule, start, end), drawn, drawnYears, row.total()));
            start = end;
        }
        return periods;
    }

    private static BigDecimal years(Schedule schedule, LocalDate from, LocalDate to) {
        return schedule.dates().fraction(from, to).value();
    }

    private static BigDecimal owedAtTheEnd(List<Period> periods, BigDecimal rate, MathContext digits) {
        BigDecimal owed = BigDecimal.ZERO;
        for (Period period : periods) {
            BigDecimal bearing = owed.multiply(period.years, digits).add(period.drawnYears, digits);
            owed = owed.add(bearing.multiply(rate, digits), digits)
                    .add(period.drawn)
                    .subtract(period.paid);
        }
        return owed;
    }

    /**
     * Where a function that is at most 0 at {@code low} and at least 0 at {@code high} crosses 0: the method of Ridders
     * (1979), which halves the distance at each step at least and near the end doubles the digits, also of a function
     * that grows as a power does.
     */
    private static BigDecimal root(Curve curve, BigDecimal low, BigDecimal high, MathContext digits, BigDecimal near) {
        Point below = Point.of(curve, low, digits);
        Point above = Point.of(curve, high, digits);
        BigDecimal last = low;
        while (true) {
            BigDecimal half = above.at.subtract(below.at).divide(TWO, digits);
            Point middle = Point.of(curve, below.at.add(half), digits);
            BigDecimal squared = middle.value.pow(2).subtract(below.value.multiply(above.value));
            // Of few digits an end may seem to lie on the other side of 0.
            if (squared.signum() <= 0) {
                return middle.at;
            }
            BigDecimal spread = squared.sqrt(digits);
            Point next = Point.of(
                    curve, middle.at.subtract(half.multiply(middle.value).divide(spread, digits), digits), digits);
            if (next.value.signum() == 0 || next.at.subtract(last).abs().compareTo(near) < 0) {
                return next.at;
            }
            last = next.at;
            Point lower = middle.at.compareTo(next.at) < 0 ? middle : next;
            Point upper = lower == middle ? next : middle;
            if (lower.value.signum() > 0) {
                above = lower;
            } else if (upper.value.signum() > 0) {
                below = lower;
                above = upper;
            } else {
                below = upper;
            }
        }
    }

    private static BigDecimal rounded(BigDecimal rate) {
        return rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }
}
