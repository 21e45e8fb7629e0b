package org.ayni.credit.schedule;

import static org.ayni.credit.schedule.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ayni.credit.schedule.Frequency.Unit;
import org.ayni.credit.schedule.ScheduleTerms.Amortization;
import org.ayni.credit.schedule.ScheduleTerms.WorkingDays;
import org.junit.jupiter.api.Test;

/** How rows are laid out where the worked vectors say nothing; the figures are worked by hand beside them. */
class ScheduleTest {

    @Test
    void smoothsTheInstalmentWhenTheLastRowIsTooFarOff() {
        Terms terms = Terms.loan("192.22", "9.99", 6, "2024-01-15").firstDue("2024-02-01");

        assertEquals(new BigDecimal("32.85"), terms.schedule().instalment());
        Schedule unsmoothed = terms.unsmoothed().schedule();
        assertEquals(new BigDecimal("32.98"), unsmoothed.instalment());
        assertEquals(new BigDecimal("32.21"), unsmoothed.rows().getLast().total());
    }

    @Test
    void keepsTheInstalmentWhenSmoothingBringsTheLastRowNoCloser() {
        Schedule schedule = Terms.loan("100.00", "15.678", 6, "2024-01-01")
                .counting(DayCount.ACT_365)
                .schedule();

        // The last row is 4 cents off; an instalment of 17.44 leaves it 4 cents off on the other side.
        assertEquals(new BigDecimal("17.43"), schedule.instalment());
        assertEquals(new BigDecimal("17.47"), schedule.rows().getLast().total());
    }

    @Test
    void neverSmoothsAnInstalmentThatIsRoundedToAMultiple() {
        Terms terms = Terms.loan("192.22", "9.99", 6, "2024-01-15").firstDue("2024-02-01");

        // Smoothed it would be 32.85 and, at the multiple, 32.80.
        assertEquals(new BigDecimal("33.00"), terms.multiple("0.10").schedule().instalment());
    }

    @Test
    void roundsTheWholeInstalmentToTheMultiple() {
        Schedule schedule =
                Terms.loan("1250.00", "0", 4, "2024-01-01").multiple("1").schedule();

        assertRows(
                schedule,
                "1 312.00 0.00 312.00 938.00",
                "2 312.00 0.00 312.00 626.00",
                "3 312.00 0.00 312.00 314.00",
                "4 314.00 0.00 314.00 0.00");
    }

    @Test
    void roundsTheInstalmentDownRatherThanLeaveANegativeLastRow() {
        Schedule toFifty =
                Terms.loan("1000.00", "0", 12, "2024-01-01").multiple("50").schedule();
        assertEquals(new BigDecimal("50.00"), toFifty.instalment());
        assertEquals(new BigDecimal("450.00"), toFifty.rows().getLast().total());

        Schedule toCents = Terms.loan("1.00", "0", 60, "2024-01-01")
                .by(Amortization.EQUAL_PRINCIPAL)
                .schedule();
        assertEquals(new BigDecimal("0.01"), toCents.instalment());
        assertEquals(new BigDecimal("0.41"), toCents.rows().getLast().total());
    }

    @Test
    void defersInterestToTheNextDueInstalment() {
        Schedule graceOnBoth = Terms.loan("5000.00", "12", 18, "2022-11-01")
                .grace(6, 3)
                .multiple("1")
                .schedule();
        assertEquals(
                List.of("0.00", "0.00", "0.00", "200.00", "50.00", "50.00", "444.00"),
                graceOnBoth.rows().stream()
                        .limit(7)
                        .map(row -> row.total().toString())
                        .toList());

        Schedule equal = Terms.loan("100.00", "7", 6, "2024-01-01").grace(0, 2).schedule();
        // The instalment stays: two rows of principal, then 0.48 + 0.58 + 0.38 of interest at once.
        assertRows(
                equal,
                "1 17.01 0.00 17.01 82.99",
                "2 17.01 0.00 17.01 65.98",
                "3 15.57 1.44 17.01 50.41",
                "4 16.72 0.29 17.01 33.69",
                "5 16.81 0.20 17.01 16.88",
                "6 16.88 0.10 16.98 0.00");
    }

    @Test
    void repaysABulletAtTheEnd() {
        Schedule schedule = Terms.loan("900.00", "12", 3, "2024-01-31")
                .by(Amortization.BULLET)
                .schedule();

        assertRows(schedule, "1 0.00 9.00 9.00 900.00", "2 0.00 9.00 9.00 900.00", "3 900.00 9.00 909.00 0.00");
        assertEquals(new BigDecimal("909.00"), schedule.instalment());
    }

    @Test
    void spreadsFlatInterestEquallyAndLeavesTheRestToTheLastRow() {
        Schedule schedule = Terms.loan("1000.00", "12", 3, "2024-01-01")
                .flat()
                .counting(DayCount.ACT_365)
                .schedule();

        // 1000 × 12 % × 91/365 = 29.9178 → 29.92: 9.97, 9.97, 9.98; the instalment is 1029.92 ÷ 3 = 343.31.
        assertRows(schedule, "1 333.34 9.97 343.31 666.66", "2 333.34 9.97 343.31 333.32", "3 333.32 9.98 343.30 0.00");
    }

    @Test
    void addsTheDaysBeforeALongFirstPeriod() {
        Schedule schedule = Terms.loan("1200.00", "12", 12, "2024-01-15")
                .firstDue("2024-03-01")
                .by(Amortization.EQUAL_PRINCIPAL)
                .schedule();

        // One month is 12.00; 17 days of the preceding interval of 31 (January) add 12.00 × 17/31 = 6.58.
        assertEquals(new BigDecimal("18.58"), schedule.rows().getFirst().interest());
        assertEquals(46, schedule.rows().getFirst().days());
        assertEquals(
                "1200.00 × 12 % × (30/360 × 17/31 + 30/360)",
                schedule.rows().getFirst().explanation().formula());
    }

    @Test
    void comesBackToTheSeedDayAfterAShortMonth() {
        Schedule schedule =
                Terms.loan("600.00", "0", 4, "2023-12-31").every(2, Unit.MONTH).schedule();

        assertEquals(
                Stream.of("2024-02-29", "2024-04-30", "2024-06-30", "2024-08-31")
                        .map(LocalDate::parse)
                        .toList(),
                schedule.rows().stream().map(Instalment::dueOn).toList());
    }

    @Test
    void movesADueDateOffTheWeekendButNeverTheInterest() {
        WorkingDays monday = date -> switch (date.getDayOfWeek()) {
            case SATURDAY -> date.plusDays(2);
            case SUNDAY -> date.plusDays(1);
            default -> date;
        };
        Terms terms = Terms.loan("1000.00", "11.5", 6, "2003-03-31").counting(DayCount.ACT_365);
        Schedule plain = terms.schedule();
        Schedule moved = terms.on(monday).schedule();

        assertEquals(LocalDate.parse("2003-05-31"), plain.rows().get(1).dueOn());
        assertEquals(LocalDate.parse("2003-06-02"), moved.rows().get(1).dueOn());
        assertEquals(
                plain.rows().stream().map(Instalment::interest).toList(),
                moved.rows().stream().map(Instalment::interest).toList());
        assertTrue(moved.rows().stream()
                .noneMatch(row -> row.dueOn().getDayOfWeek() == DayOfWeek.SATURDAY
                        || row.dueOn().getDayOfWeek() == DayOfWeek.SUNDAY));
    }

    @Test
    void keepsATieThatARoundedTwelfthWouldMiss() {
        // 1.50 × 12 % × 30/360 is 0.015 exactly: HALF_EVEN gives 0.02, HALF_DOWN 0.01.
        Terms terms = Terms.loan("1.50", "12", 2, "2024-01-01").by(Amortization.BULLET);
        assertEquals(new BigDecimal("0.02"), terms.schedule().rows().getFirst().interest());
        terms.mode = RoundingMode.HALF_DOWN;
        assertEquals(new BigDecimal("0.01"), terms.schedule().rows().getFirst().interest());
    }

    @Test
    void splitsActualDaysAtTheYearEnd() {
        Instalment row = Terms.loan("10000.00", "12", 6, "2023-12-12")
                .counting(DayCount.ACT_ACT)
                .schedule()
                .rows()
                .getFirst();

        assertEquals("10000.00 × 12 % × (20/365 + 11/366)", row.explanation().formula());
        assertEquals(new BigDecimal("101.82"), row.interest());
    }

    @Test
    void explainsARowInSpanishAndEnglish() {
        Explanation explanation = Terms.loan("1031.00", "11.5", 12, "2003-03-31")
                .schedule()
                .rows()
                .get(1)
                .explanation();

        assertAll(
                () -> assertEquals("949.52 × 11.5 % × 30/360", explanation.formula()),
                () -> assertEquals(30, explanation.days()),
                () -> assertEquals(new BigDecimal("949.52"), explanation.base()),
                () -> assertEquals(new BigDecimal("11.5"), explanation.ratePercent()),
                () -> assertEquals(new BigDecimal("0.0004333333"), explanation.roundingDelta()),
                () -> assertEquals(
                        "Interés: 949.52 × 11.5 % × 30/360 = 9.0995666667 ≈ 9.10. Capital: cuota 91.36 − 9.10 = 82.26.",
                        explanation.text(Locale.of("es", "BO"))),
                () -> assertEquals(
                        "Interest: 949.52 × 11.5 % × 30/360 = 9.0995666667 ≈ 9.10. "
                                + "Principal: instalment 91.36 − 9.10 = 82.26.",
                        explanation.text(Locale.ENGLISH)));
    }
}
