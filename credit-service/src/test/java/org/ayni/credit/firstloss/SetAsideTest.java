package org.ayni.credit.firstloss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.ayni.credit.fund.FundPolicy;
import org.ayni.credit.fund.FundPolicy.CoverMode;
import org.ayni.credit.fund.FundPolicy.CoveredAmount;
import org.ayni.credit.fund.FundPolicy.FundingModel;
import org.ayni.credit.fund.FundPolicy.Release;
import org.ayni.credit.loan.Contract;
import org.ayni.credit.loan.Made;
import org.ayni.credit.provision.ProvisionScale;
import org.ayni.kit.money.Money;
import org.junit.jupiter.api.Test;

/** First losses have no more set aside than their window's pool (design rule 62). */
class SetAsideTest {

    private static final LocalDate ON = LocalDate.of(2003, 3, 31);
    private static final UUID FUND = UUID.randomUUID();

    private final UUID bank = UUID.randomUUID();
    private final SetAside aside = new SetAside(
            new ProvisionScale(Map.of("B", new BigDecimal("5"), "F", new BigDecimal("100"))),
            contract -> usd("700.00"));

    @Test
    void takesTheRatingsPartUntilThePoolIsUsedUp() {
        Contract contract = contract(CoverMode.FIRST_LOSS, bank);
        assertEquals(usd("25.78"), aside.byFund(contract, "B", usd("515.50")));
        assertEquals(usd("515.50"), aside.byFund(contract, "F", usd("515.50")));
        assertEquals(usd("158.72"), aside.byFund(contract, "F", usd("515.50")));
        assertEquals(usd("0.00"), aside.byFund(contract, "F", usd("515.50")));
    }

    @Test
    void hasAPoolForEachWindow() {
        for (UUID each : new UUID[] {bank, UUID.randomUUID()}) {
            assertEquals(usd("700.00"), aside.byFund(contract(CoverMode.FIRST_LOSS, each), "F", usd("700.01")));
        }
    }

    @Test
    void leavesWhatIsSharedAndTheLendersPartWithoutACap() {
        assertEquals(usd("900.00"), aside.byFund(contract(CoverMode.PARI_PASSU, bank), "F", usd("900.00")));
        assertEquals(usd("900.00"), aside.byLender("F", usd("900.00")));
        assertEquals(usd("700.00"), aside.byFund(contract(CoverMode.FIRST_LOSS, bank), "F", usd("900.00")));
    }

    private static Contract contract(CoverMode mode, UUID bank) {
        Contract it = Made.lent("1031.00", 12, ON).contract();
        return new Contract(
                it.applicationId(),
                FUND,
                bank,
                it.product(),
                policy(mode),
                it.borrower(),
                it.approved(),
                it.annualRatePercent(),
                it.instalments(),
                it.approvedOn(),
                it.expiresOn(),
                it.confirmableTo());
    }

    private static FundPolicy policy(CoverMode mode) {
        return new FundPolicy(
                ON,
                FundingModel.GUARANTEE_ONLY,
                new BigDecimal("2.00"),
                true,
                new BigDecimal("50"),
                mode,
                Release.REVOLVING,
                CoveredAmount.PRINCIPAL,
                90,
                120,
                30,
                3,
                "ASSUMPTION",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
