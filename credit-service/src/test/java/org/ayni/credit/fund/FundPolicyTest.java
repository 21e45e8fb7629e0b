package org.ayni.credit.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.ayni.credit.fund.FundPolicy.ClaimSource;
import org.ayni.credit.fund.FundPolicy.Sharing;
import org.ayni.credit.limit.ExposureLimit;
import org.ayni.credit.limit.ExposureLimit.Dimension;
import org.ayni.kit.money.Money;
import org.ayni.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an agreement says when it says nothing, and its limits (design rules 9 to 11, 58, 59, 65, 66). */
class FundPolicyTest {

    @Test
    void hasTheDefaultsOfTheDesign() {
        FundPolicy policy = Policy.of("50", "2.00");
        assertEquals(90, policy.coveredInterestDays());
        assertEquals(Sharing.PRO_RATA, policy.sharing());
        assertEquals(false, policy.recoveryRestoresCover());
        assertEquals(ClaimSource.DEPOSIT, policy.claimSource());
        assertEquals(List.of(), policy.limits());
        assertEquals(List.of(5, 30, 55, 75, 90), policy.ratingUpToDays());
    }

    @Test
    void refusesTwoLimitsOfOneDimension() {
        ExposureLimit limit = new ExposureLimit(Dimension.SECTOR, Money.of("1.00", "USD"), null);
        assertThrows(Problem.class, () -> Policy.of("50", "2.00", true, List.of(limit, limit)));
    }

    @Test
    void refusesALimitThatLimitsNothing() {
        assertThrows(Problem.class, () -> new ExposureLimit(Dimension.SECTOR, null, null));
        Money negative = Money.of("-0.01", "USD");
        assertThrows(Problem.class, () -> new ExposureLimit(Dimension.SECTOR, negative, null));
    }

    @ParameterizedTest(name = "amount {0}, percent {1}: {2}")
    @CsvSource(
            value = {"500.00,null,500.00", "null,25,252.52", "500.00,25,252.52", "200.00,25,200.00"},
            nullValues = "null")
    void bindsByTheLowerOfAmountAndPercentOfTheCapacityOfTheMoment(String amount, String percent, String ceiling) {
        ExposureLimit limit = new ExposureLimit(
                Dimension.CONSORTIUM,
                amount == null ? null : Money.of(amount, "USD"),
                percent == null ? null : new BigDecimal(percent));
        assertEquals(Money.of(ceiling, "USD"), limit.ceiling(Money.of("1010.11", "USD")));
    }
}
