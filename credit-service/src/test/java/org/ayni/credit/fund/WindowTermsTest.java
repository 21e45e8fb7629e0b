package org.ayni.credit.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.UUID;
import org.ayni.kit.money.Money;
import org.junit.jupiter.api.Test;

/** What the end of a deposit, a claim and a leverage cut do to a window (design rules 2, 4, 10, 11). */
class WindowTermsTest {

    private static final WindowTerms FULL = new WindowTerms(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "USD",
            true,
            new BigDecimal("2.00"),
            new BigDecimal("130000.00"),
            new BigDecimal("260000.00"),
            new BigDecimal("260000.00"),
            new BigDecimal("130000.00"),
            new BigDecimal("0.00"),
            new BigDecimal("0.00"));

    @Test
    void raisesBothShortfallsByWhatADepositLeavesUncovered() {
        WindowTerms after = FULL.pledged(usd("-30000.00"));
        assertEquals("100000.00 200000.00 60000.00 30000.00", figures(after));
    }

    @Test
    void lowersTheShortfallWithTheNextPledgeBeforeThereIsRoom() {
        WindowTerms after = FULL.pledged(usd("-30000.00")).pledged(usd("40000.00"));
        assertEquals("140000.00 280000.00 0 0", figures(after));
    }

    @Test
    void paysAClaimWithoutAShortfallOnceItsLoanIsFree() {
        WindowTerms settled = new WindowTerms(
                FULL.fundId(),
                FULL.bankId(),
                "USD",
                true,
                FULL.leverage(),
                FULL.pledged(),
                FULL.capacity(),
                new BigDecimal("259215.79"),
                new BigDecimal("129607.90"),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
        assertEquals("129607.90 259215.80 0 0", figures(settled.pledged(usd("-392.10"))));
    }

    @Test
    void lacksExposureOnlyWhenLeverageIsCut() {
        assertEquals("130000.00 195000.00 65000.00 0", figures(FULL.agreed(new BigDecimal("1.50"), true)));
    }

    @Test
    void lacksNoCoverWhenItNeedNotBeFullyBacked() {
        WindowTerms unbacked = FULL.agreed(new BigDecimal("10.00"), false).pledged(usd("-100000.00"));
        assertEquals("30000.00 300000.00 0 0", figures(unbacked));
    }

    @Test
    void roundsCapacityHalfEven() {
        assertEquals(
                "0.11",
                FULL.pledged(usd("-129999.95"))
                        .agreed(new BigDecimal("2.25"), true)
                        .capacity()
                        .toPlainString());
    }

    @Test
    void knowsWhetherItIsUnderAPolicy() {
        assertTrue(FULL.isUnder(Policy.of("50", "2")));
        assertFalse(FULL.isUnder(Policy.of("50", "2.01")));
    }

    @Test
    void neverPledgesLessThanNothing() {
        Money tooMuch = usd("-130000.01");
        assertThrows(IllegalArgumentException.class, () -> FULL.pledged(tooMuch));
    }

    private static String figures(WindowTerms window) {
        return String.join(
                " ",
                window.pledged().toPlainString(),
                window.capacity().toPlainString(),
                window.shortfall().toPlainString(),
                window.coverShortfall().toPlainString());
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
