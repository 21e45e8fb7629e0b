package org.ayni.credit.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opengamma.strata.basics.date.DayCounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.formula.functions.Finance;
import org.junit.jupiter.api.Test;

/** The same figures from programs we did not write: Apache POI's PMT and IPMT, OpenGamma Strata's day counts. */
class ScheduleOraclesTest {

    private static final int CASES = 2_000;

    @Test
    void pricesAnInstalmentAsPmtDoes() {
        Random random = new Random(481);
        for (int i = 0; i < CASES; i++) {
            BigDecimal principal = BigDecimal.valueOf(10_000 + random.nextInt(5_000_000), 2);
            BigDecimal rate = BigDecimal.valueOf(1 + random.nextInt(4_000), 2);
            int count = 2 + random.nextInt(59);
            Schedule schedule = Terms.loan(principal.toString(), rate.toString(), count, "2003-03-31")
                    .unsmoothed()
                    .schedule();

            double pmt = -Finance.pmt(rate.doubleValue() / 1200, count, principal.doubleValue());
            assertCents(pmt, schedule.instalment(), principal + " " + rate + " " + count);
        }
    }

    @Test
    void countsInterestAsIpmtDoes() {
        Random random = new Random(482);
        for (int i = 0; i < CASES; i++) {
            BigDecimal principal = BigDecimal.valueOf(100_000 + random.nextInt(5_000_000), 2);
            BigDecimal rate = BigDecimal.valueOf(1 + random.nextInt(4_000), 2);
            int count = 2 + random.nextInt(59);
            Schedule schedule = Terms.loan(principal.toString(), rate.toString(), count, "2003-03-31")
                    .unsmoothed()
                    .schedule();

            for (Instalment row : schedule.rows()) {
                double ipmt = -Finance.ipmt(rate.doubleValue() / 1200, row.number(), count, principal.doubleValue());
                double cents = Math.abs(ipmt - row.interest().doubleValue()) * 100;
                // Half a cent of its own rounding, and a tenth of a cent for each row before: the balance drifts by
                // cents.
                assertTrue(cents <= 0.5001 + 0.1 * row.number(), () -> principal + " " + rate + " row " + row);
            }
        }
    }

    @Test
    void countsDaysAsStrataDoes() {
        Map<DayCount, com.opengamma.strata.basics.date.DayCount> oracles = Map.of(
                DayCount.ACT_360, DayCounts.ACT_360,
                DayCount.ACT_364, DayCounts.ACT_364,
                DayCount.ACT_365, DayCounts.ACT_365F,
                DayCount.ACT_ACT, DayCounts.ACT_ACT_ISDA);
        Random random = new Random(483);
        for (int i = 0; i < CASES; i++) {
            LocalDate from = LocalDate.of(1995, 1, 1).plusDays(random.nextInt(12_000));
            LocalDate to = from.plusDays(1 + random.nextInt(1_500));
            oracles.forEach((ours, strata) -> assertEquals(
                    strata.yearFraction(from, to),
                    ours.within(Frequency.monthly(), from, to, from, to).value().doubleValue(),
                    1e-12,
                    () -> ours + " " + from + " " + to));
        }
    }

    @Test
    void countsWholeMonthsOfThirtyDaysAsStrataDoes() {
        Random random = new Random(484);
        for (int i = 0; i < CASES; i++) {
            LocalDate from = LocalDate.of(1995 + random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28));
            Frequency frequency = new Frequency(1 + random.nextInt(12), Frequency.Unit.MONTH);
            LocalDate to = frequency.step(from, 1);

            assertEquals(
                    DayCounts.THIRTY_360_ISDA.yearFraction(from, to),
                    DayCount.THIRTY_360
                            .within(frequency, from, to, from, to)
                            .value()
                            .doubleValue(),
                    1e-12,
                    () -> from + " " + to);
        }
    }

    /** Equal to the cent, unless the double lies so close to half a cent that it cannot tell which cent is right. */
    private static void assertCents(double expected, BigDecimal actual, String message) {
        double half = expected * 100 - Math.floor(expected * 100) - 0.5;
        if (Math.abs(half) > 1e-6) {
            assertEquals(BigDecimal.valueOf(expected).setScale(2, RoundingMode.HALF_EVEN), actual, message);
        }
    }
}
