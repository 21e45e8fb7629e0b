package org.ayni.credit.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.ayni.credit.schedule.Frequency.Unit;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;

/** Laws that hold for every product: 10,000 random ones, each from its own seed, which a failure names. */
class ScheduleLawsTest {

    private static final int PRODUCTS = 10_000;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @Test
    void everyScheduleKeepsTheLaws() {
        int refused = 0;
        for (long seed = 1; seed <= PRODUCTS; seed++) {
            try {
                assertLaws(product(new Random(seed)).schedule(), "seed " + seed);
            } catch (Problem tooSmall) {
                assertEquals("instalment-too-small", tooSmall.type().slug(), "seed " + seed);
                refused++;
            }
        }
        int lawfullyRefused = refused;
        assertTrue(lawfullyRefused < PRODUCTS / 4, () -> lawfullyRefused + " products refused");
    }

    @Test
    void aCentMoreOfPrincipalMovesNoInstalmentButTheLastByMoreThanTwo() {
        int compared = 0;
        for (long seed = 1; seed <= PRODUCTS; seed++) {
            try {
                List<Instalment> rows = plain(new Random(seed), BigDecimal.ZERO);
                List<Instalment> more = plain(new Random(seed), CENT);
                for (int i = 0; i < rows.size() - 1; i++) {
                    BigDecimal moved = more.get(i).total().subtract(rows.get(i).total());
                    assertTrue(moved.signum() >= 0 && moved.compareTo(new BigDecimal("0.02")) <= 0, "seed " + seed);
                }
                compared++;
            } catch (Problem tooSmall) {
                assertEquals("instalment-too-small", tooSmall.type().slug(), "seed " + seed);
            }
        }
        assertTrue(compared > PRODUCTS / 2, "compared " + compared);
    }

    @Test
    void theEffectiveRateIsTheOneAtWhichTheFlowsAreWorthNothing() {
        for (long seed = 1; seed <= 300; seed++) {
            Terms product = product(new Random(seed));
            try {
                Schedule schedule = product.schedule();
                BigDecimal rate = schedule.annualEffectiveRatePercent();
                String message = "seed " + seed + " rate " + rate;
                double half = 0.00005 + 1e-9;
                assertTrue(worth(schedule, rate.doubleValue() / 100 - half) <= 1e-6, message);
                assertTrue(worth(schedule, rate.doubleValue() / 100 + half) >= -1e-6, message);
            } catch (Problem tooSmall) {
                assertEquals("instalment-too-small", tooSmall.type().slug(), "seed " + seed);
            }
        }
    }

    private static void assertLaws(Schedule schedule, String seed) {
        ScheduleTerms terms = schedule.terms();
        List<Instalment> rows = schedule.rows();
        assertEquals(terms.instalments(), rows.size(), seed);
        assertEquals(0, terms.principal().compareTo(sum(rows, Instalment::principal)), seed);
        assertEquals(
                BigDecimal.ZERO.setScale(terms.rounding().scale()),
                rows.getLast().balance(),
                seed);
        BigDecimal balance = rows.getFirst().opening();
        LocalDate before = terms.disbursedOn();
        for (Instalment row : rows) {
            assertEquals(balance, row.opening(), seed);
            balance = balance.add(row.disbursed()).subtract(row.principal());
            assertEquals(balance, row.balance(), seed);
            assertEquals(row.principal().add(row.interest()).add(row.fees()), row.total(), seed);
            assertTrue(row.principal().signum() >= 0 && row.interest().signum() >= 0, seed);
            assertTrue(row.balance().signum() >= 0, seed);
            assertTrue(row.dueOn().isAfter(before), seed);
            before = row.dueOn();
        }
        assertEquals(sum(rows, Instalment::total), schedule.totals().total(), seed);
        if (terms.amortization() == Amortization.EQUAL_INSTALMENTS) {
            assertEqualButTheLast(schedule, seed);
        }
    }

    private static void assertEqualButTheLast(Schedule schedule, String seed) {
        List<Instalment> rows = schedule.rows();
        ScheduleTerms terms = schedule.terms();
        int from = Math.max(
                terms.grace().principalInstalments(),
                schedule.dates().rowOf(terms.disbursements().getLast().on()) - 1);
        rows.stream()
                .limit(rows.size() - 1L)
                .skip(from)
                .forEach(row -> assertEquals(rows.get(from).total(), row.total(), seed));
        BigDecimal multiple = terms.rounding().multiple();
        if (multiple != null && from < rows.size() - 1) {
            assertEquals(0, rows.get(from).total().remainder(multiple).signum(), seed);
        }
    }

    private static BigDecimal sum(List<Instalment> rows, Function<Instalment, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the borrower keeps, in money of the first day: growing with the rate at which it is discounted. */
    private static double worth(Schedule schedule, double rate) {
        LocalDate start = schedule.terms().disbursedOn();
        double in = schedule.payouts().stream()
                .mapToDouble(
                        paid -> paid.amount().subtract(paid.fees()).doubleValue() * discount(start, paid.on(), rate))
                .sum();
        double out = schedule.rows().stream()
                .mapToDouble(row -> row.total().doubleValue() * discount(start, row.dueOn(), rate))
                .sum();
        return in - out;
    }

    private static double discount(LocalDate start, LocalDate on, double rate) {
        return Math.pow(1 + rate, -(on.toEpochDay() - start.toEpochDay()) / 365.0);
    }

    private static List<Instalment> plain(Random random, BigDecimal more) {
        BigDecimal principal = principal(random).add(more);
        int instalments = 1 + random.nextInt(48);
        return Terms.loan(principal.toString(), rate(random), instalments, "2003-03-31")
                .counting(pick(random, DayCount.values()))
                .unsmoothed()
                .schedule()
                .rows();
    }

    private static Terms product(Random random) {
        int instalments = 1 + random.nextInt(48);
        LocalDate start = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000));
        Terms terms = Terms.loan(principal(random).toString(), rate(random), instalments, start.toString())
                .by(pick(random, Amortization.values()))
                .counting(pick(random, DayCount.values()))
                .grace(
                        chance(random) ? random.nextInt(instalments) : 0,
                        chance(random) ? random.nextInt(instalments) : 0);
        terms.mode = pick(random, RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP);
        terms.smoothing = random.nextBoolean();
        terms.method = pick(random, ScheduleTerms.InterestMethod.values());
        terms.pricing = pick(random, ScheduleTerms.InstalmentPricing.values());
        terms.frequency = pick(
                random,
                Frequency.monthly(),
                new Frequency(1, Unit.WEEK),
                new Frequency(15, Unit.DAY),
                new Frequency(3, Unit.MONTH));
        if (chance(random)) {
            terms.multiple(pick(random, "0.10", "1", "5", "10"));
        }
        if (chance(random)) {
            terms.firstDue(start.plusDays(1 + random.nextInt(75)).toString());
        }
        if (instalments > 2 && chance(random)) {
            terms.and(
                    start.plusDays(random.nextInt(12)).toString(),
                    principal(random).toString());
        }
        if (chance(random)) {
            terms.on(ScheduleLawsTest::offTheWeekend);
        }
        if (chance(random)) {
            terms.fee("1.5", true, ScheduleTerms.Fee.Collection.DEDUCTED, true);
        }
        return terms;
    }

    private static LocalDate offTheWeekend(LocalDate date) {
        int day = date.getDayOfWeek().getValue();
        return day < 6 ? date : date.plusDays(8L - day);
    }

    private static boolean chance(Random random) {
        return random.nextInt(4) == 0;
    }

    private static BigDecimal principal(Random random) {
        return BigDecimal.valueOf(2 + random.nextInt(chance(random) ? 1_000 : 3_000_000), 2);
    }

    private static String rate(Random random) {
        return BigDecimal.valueOf(random.nextInt(6_000), 2).toString();
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
