package org.ayni.credit.position;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ayni.credit.fund.Fund;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.Policy;
import org.ayni.credit.ledger.Account;
import org.ayni.credit.ledger.Balances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of design rules 2 and 12 and of BO-481's position (section 3). */
class FundPositionTest {

    private static final LocalDate DAY = LocalDate.of(2004, 3, 27);
    private static final Fund FUND = new Fund(UUID.randomUUID(), 1, "BO-481", "Fondo", "USD");

    @Test
    void isThatOfBo481OnItsLastDay() {
        FundPosition position = position("50", true, "130000.00", "260000.00", "26220.00", "13110.00");
        assertEquals(new BigDecimal("20.17"), position.utilisationOfDeposits());
        assertEquals(new BigDecimal("10.08"), position.utilisationOfCapacity());
        assertEquals(new BigDecimal("10.08"), position.coverToDeposits());
        assertEquals("233780.00 USD", position.available().toString());
        assertEquals("0.00 USD", position.shortfall().toString());
    }

    @ParameterizedTest(name = "cover {0} %, fully backed {1}: {2} available")
    @CsvSource({"50,true,260000.00", "80,true,162500.00", "20,true,260000.00", "80,false,260000.00"})
    void offersTheSmallerOfExposureAndCoverRoom(String cover, boolean fullyBacked, String available) {
        FundPosition position = position(cover, fullyBacked, "130000.00", "260000.00", "0.00", "0.00");
        assertEquals(available + " USD", position.available().toString());
    }

    @Test
    void showsAShortfallAndOffersNothing() {
        FundPosition position = position("50", true, "130000.00", "260000.00", "260500.00", "130250.00");
        assertEquals("500.00 USD", position.shortfall().toString());
        assertEquals("0.00 USD", position.available().toString());
    }

    @Test
    void hasNoUtilisationOfNothing() {
        FundPosition position = position("50", true, "0.00", "0.00", "0.00", "0.00");
        assertNull(position.utilisationOfDeposits());
        assertNull(position.utilisationOfCapacity());
    }

    @Test
    void givesTheReasonWhereNothingIsPledged() {
        assertEquals(
                "NOTHING_PLEDGED",
                position("50", true, "0.00", "0.00", "0.00", "0.00").utilisationReason());
        assertNull(position("50", true, "1.00", "2.00", "0.00", "0.00").utilisationReason());
    }

    @Test
    void addsItsWindowsAndLendsNothingOfOneOnAnother() {
        Balances full = books("100.00", "200.00", "230.00", "115.00");
        Balances free = books("100.00", "200.00", "50.00", "25.00");
        FundPosition position = FundPosition.of(FUND, null, Policy.of("50", "2.00"), DAY, List.of(full, free));
        assertEquals("200.00 USD", position.pledged().toString());
        assertEquals("280.00 USD", position.committed().toString());
        assertEquals("30.00 USD", position.shortfall().toString());
        assertEquals("15.00 USD", position.coverShortfall().toString());
        assertEquals("150.00 USD", position.available().toString());
    }

    private static FundPosition position(
            String cover, boolean fullyBacked, String pledged, String capacity, String outstanding, String covered) {
        FundPolicy policy = Policy.of(cover, "2.00", fullyBacked, List.of());
        return FundPosition.of(FUND, null, policy, DAY, List.of(books(pledged, capacity, outstanding, covered)));
    }

    private static Balances books(String pledged, String capacity, String outstanding, String covered) {
        return new Balances(Map.of(
                Account.COVER_PLEDGED.code(), new BigDecimal(pledged).negate(),
                Account.EXPOSURE_CAPACITY.code(), new BigDecimal(capacity).negate(),
                Account.EXPOSURE_COMMITTED.code(), new BigDecimal(outstanding),
                Account.LOANS_OUTSTANDING.code(), new BigDecimal(outstanding),
                Account.COVER_COMMITTED.code(), new BigDecimal(covered)));
    }
}
