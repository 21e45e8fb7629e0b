package org.ayni.credit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.Policy;
import org.ayni.credit.simulation.CapacitySimulation.Plan;
import org.ayni.kit.money.Money;
import org.junit.jupiter.api.Test;

/** A plan against a fund, month by month (design rule 14). */
class CapacitySimulationTest {

    private static final FundPolicy POLICY = Policy.of("50", "2.00");
    private static final Money PLEDGED = usd("130000.00");

    @Test
    void namesThePlanOfTheAgreementThatCannotBeMet() {
        CapacitySimulationView seen = CapacitySimulation.run(POLICY, PLEDGED, plan(18, "25000.00", 12, 1, "0", "0.00"));
        assertFalse(seen.feasible());
        assertEquals(18, seen.loansPlanned());
        assertEquals(10, seen.loansFitting());
        assertEquals(1, seen.exhaustedInMonth());
        assertEquals(11, seen.firstRefused());
        assertEquals(usd("250000.00"), seen.peakUse());
    }

    @Test
    void countsWhatHangsOnTheFundAlreadyWhenTold() {
        CapacitySimulationView seen =
                CapacitySimulation.run(POLICY, PLEDGED, plan(18, "25000.00", 12, 1, "0", "26220.00"));
        assertEquals(9, seen.loansFitting());
    }

    @Test
    void lendsAgainWhatIsRepaid() {
        CapacitySimulationView seen = CapacitySimulation.run(POLICY, PLEDGED, plan(1, "1200.00", 12, 24, "0", "0.00"));
        assertTrue(seen.feasible());
        assertNull(seen.exhaustedInMonth());
        assertEquals(usd("7800.00"), seen.peakUse());
        assertEquals(12, seen.peakMonth());
        assertEquals(usd("2300.00"), seen.months().get(1).inUse());
    }

    @Test
    void isLimitedByCoverWhereCoverIsDearerThanLeverage() {
        FundPolicy dear = Policy.of("80", "2.00");
        CapacitySimulationView seen = CapacitySimulation.run(dear, PLEDGED, plan(18, "25000.00", 12, 1, "0", "0.00"));
        assertEquals(6, seen.loansFitting());
    }

    @Test
    void losesTheDepositThatPaysForTheShareThatStopsPaying() {
        CapacitySimulationView seen = CapacitySimulation.run(POLICY, PLEDGED, plan(1, "12000.00", 12, 8, "10", "0.00"));
        assertEquals(PLEDGED, seen.months().get(6).pledged());
        // 1,200.00 lost of the first month's loan, three of twelve parts repaid: C(900.00) is paid in the eighth month.
        assertEquals(usd("129550.00"), seen.months().get(7).pledged());
        assertEquals(usd("259100.00"), seen.months().get(7).capacity());
    }

    private static Plan plan(int perMonth, String amount, int term, int months, String lossRate, String opening) {
        return new Plan(perMonth, usd(amount), term, months, new BigDecimal(lossRate), 3, usd(opening));
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
