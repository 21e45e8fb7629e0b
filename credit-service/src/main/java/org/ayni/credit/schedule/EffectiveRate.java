package org.ayni.credit.schedule;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The price of money as one yearly rate, found by closing in on it in decimals of 40 digits. */
public final class EffectiveRate {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int DAYS_OF_A_YEAR = 365;
    /** How near the rate is found; far below what the second decimal of a percentage shows. */
    private static final BigDecimal NEAR = new BigDecimal("1E-18");

    /** Money that moves on a day; what comes in and what goes out have opposite signs. */
    public record Flow(LocalDate on, BigDecimal amount) {}

    /** A row: its length, what was drawn in it (and that times the years to its due date), what is paid at its end. */
    private record Period(BigDecimal years, BigDecimal drawn, BigDecimal drawnYears, BigDecimal paid) {}

    /** A function's value somewhere. */
    private record Point(BigDecimal at, BigDecimal value) {

        static Point of(UnaryOperator<BigDecimal> function, BigDecimal at) {
            return new Point(at, function.apply(at));
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
        UnaryOperator<BigDecimal> surplus =
                factor -> presentValue(latestFirst, factor).multiply(lent).negate();
        BigDecimal factor = root(surplus, BigDecimal.ZERO, TWO);
        BigDecimal growth = BigDecimal.ONE.divide(factor.pow(DAYS_OF_A_YEAR, Rounding.EXACT), Rounding.EXACT);
        return percent(growth.subtract(BigDecimal.ONE));
    }

    /**
     * The yearly nominal rate, in percent, that discounts the schedule's flows under its own day count: simple inside a
     * period, compounded at each due date. Fees count as far as the legal cap counts them (design rule 37).
     */
    static BigDecimal nominalPercent(Schedule schedule) {
        List<Period> periods = periods(schedule);
        UnaryOperator<BigDecimal> owed = rate -> owedAtTheEnd(periods, rate);
        BigDecimal high = BigDecimal.ONE;
        while (owed.apply(high).signum() < 0) {
            high = high.multiply(TWO);
        }
        return percent(root(owed, BigDecimal.ZERO, high));
    }

    private static BigDecimal presentValue(List<Flow> latestFirst, BigDecimal dailyFactor) {
        BigDecimal value = BigDecimal.ZERO;
        LocalDate on = latestFirst.getFirst().on();
        for (Flow flow : latestFirst) {
            int days = Math.toIntExact(DAYS.between(flow.on(), on));
            value = value.multiply(dailyFactor.pow(days, Rounding.EXACT), Rounding.EXACT)
                    .add(flow.amount());
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

    private static BigDecimal owedAtTheEnd(List<Period> periods, BigDecimal rate) {
        BigDecimal owed = BigDecimal.ZERO;
        for (Period period : periods) {
            BigDecimal bearing = owed.multiply(period.years).add(period.drawnYears);
            owed = owed.add(bearing.multiply(rate), Rounding.EXACT)
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
    private static BigDecimal root(UnaryOperator<BigDecimal> function, BigDecimal low, BigDecimal high) {
        Point below = Point.of(function, low);
        Point above = Point.of(function, high);
        BigDecimal last = low;
        while (true) {
            BigDecimal half = above.at.subtract(below.at).divide(TWO, Rounding.EXACT);
            Point middle = Point.of(function, below.at.add(half));
            BigDecimal spread = middle.value
                    .pow(2)
                    .subtract(below.value.multiply(above.value))
                    .sqrt(Rounding.EXACT);
            if (spread.signum() == 0) {
                return middle.at;
            }
            Point next = Point.of(
                    function,
                    middle.at.subtract(half.multiply(middle.value).divide(spread, Rounding.EXACT), Rounding.EXACT));
            if (next.value.signum() == 0 || next.at.subtract(last).abs().compareTo(NEAR) < 0) {
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

    private static BigDecimal percent(BigDecimal rate) {
        return rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }
}
