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
import org.ayni.credit.fund.FundPolicy.CoverMode;
import org.ayni.credit.fund.FundPolicy.CoveredAmount;
import org.ayni.credit.fund.FundPolicy.FundingModel;
import org.ayni.credit.fund.FundPolicy.Release;
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

    private static FundPosition position(
            String cover, boolean fullyBacked, String pledged, String capacity, String outstanding, String covered) {
        Balances books = new Balances(Map.of(
                Account.COVER_PLEDGED.code(), new BigDecimal(pledged).negate(),
                Account.EXPOSURE_CAPACITY.code(), new BigDecimal(capacity).negate(),
                Account.EXPOSURE_COMMITTED.code(), new BigDecimal(outstanding),
                Account.LOANS_OUTSTANDING.code(), new BigDecimal(outstanding),
                Account.COVER_COMMITTED.code(), new BigDecimal(covered)));
        FundPolicy policy = new FundPolicy(
                DAY,
                FundingModel.GUARANTEE_ONLY,
                new BigDecimal("2.00"),
                fullyBacked,
                new BigDecimal(cover),
                CoverMode.PARI_PASSU,
                Release.REVOLVING,
                CoveredAmount.PRINCIPAL,
                90,
                120,
                30,
                3,
                "test",
                null,
                null,
                null,
                null,
                null);
        return FundPosition.of(FUND, null, policy, DAY, List.of(books));
    }
}
