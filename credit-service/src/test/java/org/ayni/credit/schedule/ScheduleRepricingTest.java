package org.ayni.credit.schedule;

import static org.ayni.credit.schedule.Rows.assertRows;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Instalments priced anew: later disbursements, the rest of a contract, mean months. Figures of the design rules. */
class ScheduleRepricingTest {

    @Test
    void repricesWhatRemainsAtALaterDisbursementInsideAPeriod() {
        Schedule schedule = Terms.loan("100.00", "9.4822", 6, "2024-01-01")
                .and("2024-02-15", "100.00")
                .schedule();

        // Row 2: 83.66 × f × 14/29 = 0.32, 183.66 × f × 15/29 = 0.75, rounded apart and summed.
        assertRows(
                schedule,
                "1 16.34 0.79 17.13 83.66",
                "2 36.46 1.07 37.53 147.20",
                "3 36.37 1.16 37.53 110.83",
                "4 36.65 0.88 37.53 74.18",
                "5 36.94 0.59 37.53 37.24",
                "6 37.24 0.29 37.53 0.00");
        assertEquals(new BigDecimal("100.00"), schedule.rows().get(1).disbursed());
    }

    @Test
    void putsADisbursementOnADueDateIntoThatRowsBalance() {
        Schedule schedule = Terms.loan("100.00", "9.4822", 6, "2024-01-01")
                .and("2024-03-01", "100.00")
                .schedule();

        assertRows(
                schedule,
                "1 16.34 0.79 17.13 83.66",
                "2 16.47 0.66 17.13 167.19",
                "3 41.31 1.32 42.63 125.88",
                "4 41.64 0.99 42.63 84.24",
                "5 41.96 0.67 42.63 42.28",
                "6 42.28 0.33 42.61 0.00");
    }

    @Test
    void roundsInterestPerPieceOfAPeriod() {
        Schedule schedule = Terms.loan("100.00", "9.4822", 6, "2024-01-01")
                .and("2024-01-08", "200.00")
                .schedule();

        // 100 × f × 7/31 = 0.1784 and 300 × f × 24/31 = 1.8353: 0.18 + 1.84, where one rounding would give 2.01.
        assertEquals(new BigDecimal("2.02"), schedule.rows().getFirst().interest());
        assertEquals(new BigDecimal("51.33"), schedule.instalment());
    }

    @Test
    void repricesAContractOverTheDatesItHas() {
        // Design rule 46: AM-32, 200.00 extra on a due date: 8 × 68.06 + 68.10.
        ScheduleTerms contract = Terms.loan("1031.00", "11.5", 12, "2003-03-31").terms();
        ScheduleTerms rest = Terms.loan("584.21", "11.5", 9, "2003-06-30").terms();
        Schedule onDueDate = Schedule.of(rest, DueDates.of(contract).after(3));
        assertAll(
                () -> assertEquals(new BigDecimal("68.06"), onDueDate.instalment()),
                () -> assertEquals(
                        new BigDecimal("68.10"), onDueDate.rows().getLast().total()),
                () -> assertEquals(
                        LocalDate.parse("2003-07-31"),
                        onDueDate.rows().getFirst().dueOn()),
                () -> assertEquals(
                        LocalDate.parse("2004-02-29"), onDueDate.rows().get(7).dueOn()),
                () -> assertEquals(
                        LocalDate.parse("2004-03-31"),
                        onDueDate.rows().getLast().dueOn()));
    }

    @Test
    void reschedulesOutstandingPrincipalAsTheDesignWorksItOut() {
        // Design rule 52: 784.21 in 12 rows at 11.5 %: 69.49, last 69.54.
        Schedule schedule = Terms.loan("784.21", "11.5", 12, "2003-06-30").schedule();

        assertEquals(new BigDecimal("69.49"), schedule.instalment());
        assertEquals(new BigDecimal("69.54"), schedule.rows().getLast().total());
    }

    @Test
    void pricesByAMeanMonthWhenTheProductSaysSo() {
        // Design rule 47, vector PP-08: interest by days of 365, the instalment by annual × 30/365.
        Terms terms = Terms.loan("3549.32", "12", 5, "2022-12-01")
                .counting(DayCount.ACT_365)
                .multiple("1")
                .meanMonth();

        assertRows(
                terms.schedule(),
                "1 694.83 36.17 731.00 2854.49",
                "2 701.91 29.09 731.00 2152.58",
                "3 711.18 19.82 731.00 1441.40",
                "4 716.31 14.69 731.00 725.09",
                "5 725.09 7.15 732.24 0.00");
    }

    @Test
    void tellsTheTwoPricingsApart() {
        Terms terms = Terms.loan("3549.32", "12", 5, "2022-12-01")
                .counting(DayCount.ACT_365)
                .unsmoothed();

        assertEquals(new BigDecimal("731.24"), terms.schedule().instalment());
        assertEquals(new BigDecimal("731.01"), terms.meanMonth().schedule().instalment());
    }
}
