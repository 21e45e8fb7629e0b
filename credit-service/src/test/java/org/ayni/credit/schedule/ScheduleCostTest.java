package org.ayni.credit.schedule;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.ayni.credit.schedule.ScheduleTerms.Fee.Collection;
import org.junit.jupiter.api.Test;

/** What a loan costs: fees, the effective rate, and the nominal rate that is held against the cap. */
class ScheduleCostTest {

    @Test
    void countsFeesInTheEffectiveRateAndOnlyCappedOnesInTheNominalRate() {
        Terms terms = Terms.loan("1031.00", "11.5", 12, "2003-03-31");
        Schedule free = terms.schedule();
        Schedule costly = terms.fee("1.5", true, Collection.DEDUCTED, true)
                .fee("10.00", false, Collection.PAID_APART, false)
                .schedule();

        assertAll(
                () -> assertEquals(new BigDecimal("11.50"), free.annualNominalRatePercent()),
                () -> assertEquals(new BigDecimal("12.09"), free.annualEffectiveRatePercent()),
                () -> assertEquals(
                        new BigDecimal("25.46"), costly.payouts().getFirst().fees()),
                () -> assertEquals(
                        new BigDecimal("1015.54"), costly.payouts().getFirst().proceeds()),
                () -> assertEquals(free.totals(), costly.totals()),
                () -> assertEquals(new BigDecimal("14.38"), costly.annualNominalRatePercent()),
                () -> assertEquals(new BigDecimal("17.48"), costly.annualEffectiveRatePercent()));
    }

    @Test
    void takesAFlatFeeOnceAndAPercentageOfEachDisbursement() {
        Schedule schedule = Terms.loan("100.00", "12", 6, "2024-01-01")
                .and("2024-02-15", "50.00")
                .fee("3.00", false, Collection.DEDUCTED, true)
                .fee("2", true, Collection.PAID_APART, true)
                .schedule();

        assertEquals(
                List.of(new BigDecimal("5.00"), new BigDecimal("1.00")),
                schedule.payouts().stream().map(Schedule.Payout::fees).toList());
        assertEquals(
                List.of(new BigDecimal("97.00"), new BigDecimal("50.00")),
                schedule.payouts().stream().map(Schedule.Payout::proceeds).toList());
    }

    @Test
    void takesAFlatFeeOnceEvenOfTwoEqualDisbursementsOnOneDay() {
        Schedule schedule = Terms.loan("100.00", "12", 6, "2024-01-01")
                .and("2024-01-01", "100.00")
                .fee("3.00", false, Collection.DEDUCTED, true)
                .schedule();

        assertEquals(
                List.of(new BigDecimal("3.00"), new BigDecimal("0.00")),
                schedule.payouts().stream().map(Schedule.Payout::fees).toList());
    }

    @Test
    void findsTheRateThatFlatInterestHides() {
        Schedule schedule = Terms.loan("1000.00", "12", 12, "2024-01-01").flat().schedule();

        assertEquals(new BigDecimal("21.46"), schedule.annualNominalRatePercent());
    }

    @Test
    void findsNoRateWhereNothingIsCharged() {
        Schedule schedule = Terms.loan("1000.00", "0", 4, "2024-01-01").schedule();

        assertEquals(new BigDecimal("0.00"), schedule.annualEffectiveRatePercent());
        assertEquals(new BigDecimal("0.00"), schedule.annualNominalRatePercent());
    }

    @Test
    void seesWhatRoundingAddsToASmallLoan() {
        // 100.00 × 11.5 % × 30/360 is 0.958 and is paid as 0.96.
        assertEquals(
                new BigDecimal("11.52"),
                Terms.loan("100.00", "11.5", 1, "2003-03-31").schedule().annualNominalRatePercent());
    }

    @Test
    void findsALowerEffectiveRateWhenACalendarMovesPaymentsForwardAndTheSameNominalOne() {
        Terms terms = Terms.loan("1031.00", "11.5", 12, "2003-03-31");
        Schedule plain = terms.schedule();
        Schedule moved = terms.on(date -> date.plusDays(3)).schedule();

        assertEquals(plain.totals(), moved.totals());
        assertEquals(plain.annualNominalRatePercent(), moved.annualNominalRatePercent());
        assertTrue(moved.annualEffectiveRatePercent().compareTo(plain.annualEffectiveRatePercent()) < 0);
    }
}
